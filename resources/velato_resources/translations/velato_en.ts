<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Photos</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>Open a folder</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>Add photos</translation>
    </message>
    <message>
        <source>Protect</source>
        <translation>Protect</translation>
    </message>
    <message>
        <source>Get an original back</source>
        <translation>Get an original back</translation>
    </message>
    <message>
        <source>Copy the protected photo</source>
        <translation>Copy the protected photo</translation>
    </message>
    <message>
        <source>Take photos out of the list</source>
        <translation>Take photos out of the list</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>Choosing</source>
        <translation>Choosing</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>Choose all photos</source>
        <translation>Choose all photos</translation>
    </message>
    <message>
        <source>Choose from here to there</source>
        <translation>Choose from here to there</translation>
    </message>
    <message>
        <source>Choose all faces</source>
        <translation>Choose all faces</translation>
    </message>
    <message>
        <source>Choose no face</source>
        <translation>Choose no face</translation>
    </message>
    <message>
        <source>Switch the face in the frame on or off</source>
        <translation>Switch the face in the frame on or off</translation>
    </message>
    <message>
        <source>Go to the next face</source>
        <translation>Go to the next face</translation>
    </message>
    <message>
        <source>Move a frame</source>
        <translation>Move a frame</translation>
    </message>
    <message>
        <source>Resize a frame</source>
        <translation>Resize a frame</translation>
    </message>
    <message>
        <source>Turn a frame</source>
        <translation>Turn a frame</translation>
    </message>
    <message>
        <source>Remove a frame: not a face</source>
        <translation>Remove a frame: not a face</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>Looking</translation>
    </message>
    <message>
        <source>Open the photo</source>
        <translation>Open the photo</translation>
    </message>
    <message>
        <source>Back, or stop drawing</source>
        <translation>Back, or stop drawing</translation>
    </message>
    <message>
        <source>Photo after</source>
        <translation>Photo after</translation>
    </message>
    <message>
        <source>Photo before</source>
        <translation>Photo before</translation>
    </message>
    <message>
        <source>Draw a face</source>
        <translation>Draw a face</translation>
    </message>
    <message>
        <source>Paint over</source>
        <translation>Paint over</translation>
    </message>
    <message>
        <source>Smaller or larger brush</source>
        <translation>Smaller or larger brush</translation>
    </message>
    <message>
        <source>Erase what is painted</source>
        <translation>Erase what is painted</translation>
    </message>
    <message>
        <source>Paint a dot, or a line with the arrows</source>
        <translation>Paint a dot, or a line with the arrows</translation>
    </message>
    <message>
        <source>Turn the photo to the right</source>
        <translation>Turn the photo to the right</translation>
    </message>
    <message>
        <source>Turn the photo to the left</source>
        <translation>Turn the photo to the left</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Before and after</translation>
    </message>
    <message>
        <source>Move the divider between before and after</source>
        <translation>Move the divider between before and after</translation>
    </message>
    <message>
        <source>Hold to see the original</source>
        <translation>Hold to see the original</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>People</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Vault</source>
        <translation>Vault</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
</context>
<context>
    <name>BrushBar</name>
    <message>
        <source>Drag over what must not be seen. Hold Alt to erase.</source>
        <translation>Drag over what must not be seen. Hold Alt to erase.</translation>
    </message>
    <message>
        <source>Brush size</source>
        <translation>Brush size</translation>
    </message>
    <message>
        <source>Brush size: [ is smaller, ] is larger</source>
        <translation>Brush size: [ is smaller, ] is larger</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Erase</translation>
    </message>
    <message>
        <source>Take away what was painted (E, or hold Alt)</source>
        <translation>Take away what was painted (E, or hold Alt)</translation>
    </message>
    <message>
        <source>Remove all</source>
        <translation>Remove all</translation>
    </message>
    <message>
        <source>Remove everything that was painted on this photo</source>
        <translation>Remove everything that was painted on this photo</translation>
    </message>
    <message>
        <source>Cover with</source>
        <translation>Cover with</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>Before and after. Arrow keys move the divider, hold B to see the original.</source>
        <translation>Before and after. Arrow keys move the divider, hold B to see the original.</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>After</source>
        <translation>After</translation>
    </message>
</context>
<context>
    <name>CreateVaultDialog</name>
    <message>
        <source>Make your vault</source>
        <translation>Make your vault</translation>
    </message>
    <message>
        <source>Show the words again</source>
        <translation>Show the words again</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Make the vault</source>
        <translation>Make the vault</translation>
    </message>
    <message>
        <source>Your originals are locked in a vault on this computer, so that you can get each of them back, exactly as it was. Only you have the key. Nobody can reset it for you.</source>
        <translation>Your originals are locked in a vault on this computer, so that you can get each of them back, exactly as it was. Only you have the key. Nobody can reset it for you.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>The same again</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Show it</translation>
    </message>
    <message>
        <source>Making the vault …</source>
        <translation>Making the vault …</translation>
    </message>
    <message>
        <source>I wrote them down</source>
        <translation>I wrote them down</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>At least {count} characters. Four or five random words are easy to keep in mind.</source>
        <translation>At least {count} characters. Four or five random words are easy to keep in mind.</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>The two are not the same.</translation>
    </message>
    <message>
        <source>Good. Keep it where you keep important things.</source>
        <translation>Good. Keep it where you keep important things.</translation>
    </message>
</context>
<context>
    <name>DetectorChoice</name>
    <message>
        <source>Faces</source>
        <translation>Faces</translation>
    </message>
    <message>
        <source>Find faces with</source>
        <translation>Find faces with</translation>
    </message>
    <message>
        <source>Velato's own detector</source>
        <translation>Velato's own detector</translation>
    </message>
    <message>
        <source>Other models can be added with “velato packs add”. They count for photos opened from now on.</source>
        <translation>Other models can be added with “velato packs add”. They count for photos opened from now on.</translation>
    </message>
</context>
<context>
    <name>Doctor</name>
    <message>
        <source>Velato {0} on {1}.</source>
        <translation>Velato {0} on {1}.</translation>
    </message>
    <message>
        <source>Computes on {0} ({1}, {2} threads); works here: {3}.</source>
        <translation>Computes on {0} ({1}, {2} threads); works here: {3}.</translation>
    </message>
    <message>
        <source>{0} {1} is whole ({2}).</source>
        <translation>{0} {1} is whole ({2}).</translation>
    </message>
    <message>
        <source>Data lies in {0}.</source>
        <translation>Data lies in {0}.</translation>
    </message>
    <message>
        <source>{0} GB are free where data lies.</source>
        <translation>{0} GB are free where data lies.</translation>
    </message>
    <message>
        <source>There is a vault at {0}.</source>
        <translation>There is a vault at {0}.</translation>
    </message>
    <message>
        <source>The system's keyring can keep a key to the vault.</source>
        <translation>The system's keyring can keep a key to the vault.</translation>
    </message>
    <message>
        <source>The vault can be locked with the screen and before sleep.</source>
        <translation>The vault can be locked with the screen and before sleep.</translation>
    </message>
    <message>
        <source>Install Velato again.</source>
        <translation>Install Velato again.</translation>
    </message>
    <message>
        <source>The package {0} is missing.</source>
        <translation>The package {0} is missing.</translation>
    </message>
    <message>
        <source>onnxruntime and onnxruntime-gpu are both installed.</source>
        <translation>onnxruntime and onnxruntime-gpu are both installed.</translation>
    </message>
    <message>
        <source>Uninstall both, then install only onnxruntime-gpu.</source>
        <translation>Uninstall both, then install only onnxruntime-gpu.</translation>
    </message>
    <message>
        <source>HEIC photos cannot be read or written.</source>
        <translation>HEIC photos cannot be read or written.</translation>
    </message>
    <message>
        <source>Install the package pillow-heif.</source>
        <translation>Install the package pillow-heif.</translation>
    </message>
    <message>
        <source>The pack {0} needs the package insightface.</source>
        <translation>The pack {0} needs the package insightface.</translation>
    </message>
    <message>
        <source>Install that package, or remove the pack.</source>
        <translation>Install that package, or remove the pack.</translation>
    </message>
    <message>
        <source>No face model is installed: only the mode Cover works.</source>
        <translation>No face model is installed: only the mode Cover works.</translation>
    </message>
    <message>
        <source>No recognizer is installed that tests results and tells people apart.</source>
        <translation>No recognizer is installed that tests results and tells people apart.</translation>
    </message>
    <message>
        <source>The folder {0} holds no readable model.</source>
        <translation>The folder {0} holds no readable model.</translation>
    </message>
    <message>
        <source>Remove it and add it again.</source>
        <translation>Remove it and add it again.</translation>
    </message>
    <message>
        <source>The folder {0} cannot be written.</source>
        <translation>The folder {0} cannot be written.</translation>
    </message>
    <message>
        <source>Check its permissions.</source>
        <translation>Check its permissions.</translation>
    </message>
    <message>
        <source>Only {0} GB are free where data lies.</source>
        <translation>Only {0} GB are free where data lies.</translation>
    </message>
    <message>
        <source>Free some space.</source>
        <translation>Free some space.</translation>
    </message>
    <message>
        <source>There is no vault yet.</source>
        <translation>There is no vault yet.</translation>
    </message>
    <message>
        <source>Make one to get originals back.</source>
        <translation>Make one to get originals back.</translation>
    </message>
    <message>
        <source>Nothing tells Velato of a locked screen and of sleep.</source>
        <translation>Nothing tells Velato of a locked screen and of sleep.</translation>
    </message>
    <message>
        <source>Lock the vault yourself when you leave.</source>
        <translation>Lock the vault yourself when you leave.</translation>
    </message>
    <message>
        <source>This system has no keyring to keep a key in.</source>
        <translation>This system has no keyring to keep a key in.</translation>
    </message>
    <message>
        <source>Type the passphrase instead.</source>
        <translation>Type the passphrase instead.</translation>
    </message>
</context>
<context>
    <name>DragOutButton</name>
    <message>
        <source>Drag the protected photo into another program. Click to copy it.</source>
        <translation>Drag the protected photo into another program. Click to copy it.</translation>
    </message>
</context>
<context>
    <name>DropTile</name>
    <message>
        <source>Drop your photos here</source>
        <translation>Drop your photos here</translation>
    </message>
    <message>
        <source>Velato gives faces a veil before you post. Nothing leaves this computer.</source>
        <translation>Velato gives faces a veil before you post. Nothing leaves this computer.</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>Open a folder</translation>
    </message>
    <message>
        <source>Choose photos</source>
        <translation>Choose photos</translation>
    </message>
    <message>
        <source>Lately</source>
        <translation>Lately</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>No permission</source>
        <translation>No permission</translation>
    </message>
    <message>
        <source>This folder or file may not be opened or written.</source>
        <translation>This folder or file may not be opened or written.</translation>
    </message>
    <message>
        <source>Choose another folder, or change its permissions.</source>
        <translation>Choose another folder, or change its permissions.</translation>
    </message>
    <message>
        <source>The disk said no</source>
        <translation>The disk said no</translation>
    </message>
    <message>
        <source>Something went wrong inside Velato</source>
        <translation>Something went wrong inside Velato</translation>
    </message>
    <message>
        <source>No file was changed. You can go on working.</source>
        <translation>No file was changed. You can go on working.</translation>
    </message>
    <message>
        <source>If it happens again, please report it with the details below.</source>
        <translation>If it happens again, please report it with the details below.</translation>
    </message>
    <message>
        <source>If it happens again, please send us the report about it. It names no photo and nobody: {file}</source>
        <translation>If it happens again, please send us the report about it. It names no photo and nobody: {file}</translation>
    </message>
    <message>
        <source>Wrong passphrase</source>
        <translation>Wrong passphrase</translation>
    </message>
    <message>
        <source>These words do not fit</source>
        <translation>These words do not fit</translation>
    </message>
    <message>
        <source>The vault is locked</source>
        <translation>The vault is locked</translation>
    </message>
    <message>
        <source>The vault is in use</source>
        <translation>The vault is in use</translation>
    </message>
    <message>
        <source>The vault is damaged</source>
        <translation>The vault is damaged</translation>
    </message>
    <message>
        <source>No original found</source>
        <translation>No original found</translation>
    </message>
    <message>
        <source>This photo has changed</source>
        <translation>This photo has changed</translation>
    </message>
    <message>
        <source>This photo cannot be read</source>
        <translation>This photo cannot be read</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>The disk is full</translation>
    </message>
    <message>
        <source>Saving failed</source>
        <translation>Saving failed</translation>
    </message>
    <message>
        <source>A model is missing</source>
        <translation>A model is missing</translation>
    </message>
    <message>
        <source>Not enough memory</source>
        <translation>Not enough memory</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>That did not work</translation>
    </message>
    <message>
        <source>This cannot be done.</source>
        <translation>This cannot be done.</translation>
    </message>
    <message>
        <source>Cancelled; no file was changed.</source>
        <translation>Cancelled; no file was changed.</translation>
    </message>
    <message>
        <source>The photo cannot be read.</source>
        <translation>The photo cannot be read.</translation>
    </message>
    <message>
        <source>The photo is not the file any more that it was.</source>
        <translation>The photo is not the file any more that it was.</translation>
    </message>
    <message>
        <source>This kind of photo is not supported.</source>
        <translation>This kind of photo is not supported.</translation>
    </message>
    <message>
        <source>The photo has too many pixels to be opened safely.</source>
        <translation>The photo has too many pixels to be opened safely.</translation>
    </message>
    <message>
        <source>A file of that name is there already and was left as it is.</source>
        <translation>A file of that name is there already and was left as it is.</translation>
    </message>
    <message>
        <source>The file cannot be written.</source>
        <translation>The file cannot be written.</translation>
    </message>
    <message>
        <source>There is no room left on the disk.</source>
        <translation>There is no room left on the disk.</translation>
    </message>
    <message>
        <source>No face was found.</source>
        <translation>No face was found.</translation>
    </message>
    <message>
        <source>A face cannot be protected in this mode.</source>
        <translation>A face cannot be protected in this mode.</translation>
    </message>
    <message>
        <source>This file is no report of Velato.</source>
        <translation>This file is no report of Velato.</translation>
    </message>
    <message>
        <source>A model is damaged, or is not what it says.</source>
        <translation>A model is damaged, or is not what it says.</translation>
    </message>
    <message>
        <source>A model is not installed.</source>
        <translation>A model is not installed.</translation>
    </message>
    <message>
        <source>There is not enough memory.</source>
        <translation>There is not enough memory.</translation>
    </message>
    <message>
        <source>The part of Velato that works on photos stopped; your photos are unharmed.</source>
        <translation>The part of Velato that works on photos stopped; your photos are unharmed.</translation>
    </message>
    <message>
        <source>The vault cannot do this.</source>
        <translation>The vault cannot do this.</translation>
    </message>
    <message>
        <source>There is no vault yet.</source>
        <translation>There is no vault yet.</translation>
    </message>
    <message>
        <source>There is a vault there already.</source>
        <translation>There is a vault there already.</translation>
    </message>
    <message>
        <source>The vault is locked.</source>
        <translation>The vault is locked.</translation>
    </message>
    <message>
        <source>The vault is in use by another program or job.</source>
        <translation>The vault is in use by another program or job.</translation>
    </message>
    <message>
        <source>The passphrase does not open this.</source>
        <translation>The passphrase does not open this.</translation>
    </message>
    <message>
        <source>The key or the words do not belong to this vault or photo.</source>
        <translation>The key or the words do not belong to this vault or photo.</translation>
    </message>
    <message>
        <source>No QR code of a key can be read in this picture.</source>
        <translation>No QR code of a key can be read in this picture.</translation>
    </message>
    <message>
        <source>The vault is damaged.</source>
        <translation>The vault is damaged.</translation>
    </message>
    <message>
        <source>Something that the vault keeps is damaged.</source>
        <translation>Something that the vault keeps is damaged.</translation>
    </message>
    <message>
        <source>This was written by a newer Velato.</source>
        <translation>This was written by a newer Velato.</translation>
    </message>
    <message>
        <source>No original of this photo is in the vault.</source>
        <translation>No original of this photo is in the vault.</translation>
    </message>
    <message>
        <source>The original was not kept, so it cannot be given back exactly.</source>
        <translation>The original was not kept, so it cannot be given back exactly.</translation>
    </message>
    <message>
        <source>There is nothing that the faces could be rebuilt from.</source>
        <translation>There is nothing that the faces could be rebuilt from.</translation>
    </message>
    <message>
        <source>This system offers no safe place for a key.</source>
        <translation>This system offers no safe place for a key.</translation>
    </message>
    <message>
        <source>Check that it opens in another program; it may be damaged or no picture at all.</source>
        <translation>Check that it opens in another program; it may be damaged or no picture at all.</translation>
    </message>
    <message>
        <source>Look at its faces once more, then protect it as it is now.</source>
        <translation>Look at its faces once more, then protect it as it is now.</translation>
    </message>
    <message>
        <source>Save it as JPEG, PNG, WebP, TIFF, BMP or HEIC and try again.</source>
        <translation>Save it as JPEG, PNG, WebP, TIFF, BMP or HEIC and try again.</translation>
    </message>
    <message>
        <source>Make it smaller in another program first.</source>
        <translation>Make it smaller in another program first.</translation>
    </message>
    <message>
        <source>Choose another folder or name.</source>
        <translation>Choose another folder or name.</translation>
    </message>
    <message>
        <source>Check that the folder exists and that you may write to it.</source>
        <translation>Check that the folder exists and that you may write to it.</translation>
    </message>
    <message>
        <source>Free some space or choose a folder on another disk.</source>
        <translation>Free some space or choose a folder on another disk.</translation>
    </message>
    <message>
        <source>Draw a frame around a face that was missed.</source>
        <translation>Draw a frame around a face that was missed.</translation>
    </message>
    <message>
        <source>Choose the mode Cover for it.</source>
        <translation>Choose the mode Cover for it.</translation>
    </message>
    <message>
        <source>Remove it and add it again from a source that you trust.</source>
        <translation>Remove it and add it again from a source that you trust.</translation>
    </message>
    <message>
        <source>Use the mode Cover, which needs no model, or add the model under Help.</source>
        <translation>Use the mode Cover, which needs no model, or add the model under Help.</translation>
    </message>
    <message>
        <source>Close other programs and try again.</source>
        <translation>Close other programs and try again.</translation>
    </message>
    <message>
        <source>Try again. If it happens again with the same photo, leave that photo out.</source>
        <translation>Try again. If it happens again with the same photo, leave that photo out.</translation>
    </message>
    <message>
        <source>Make one first.</source>
        <translation>Make one first.</translation>
    </message>
    <message>
        <source>Open it, or choose another folder.</source>
        <translation>Open it, or choose another folder.</translation>
    </message>
    <message>
        <source>Unlock it with its passphrase first.</source>
        <translation>Unlock it with its passphrase first.</translation>
    </message>
    <message>
        <source>Wait until it is done, or close the other program.</source>
        <translation>Wait until it is done, or close the other program.</translation>
    </message>
    <message>
        <source>Check the keyboard layout and Caps Lock; nothing was changed.</source>
        <translation>Check the keyboard layout and Caps Lock; nothing was changed.</translation>
    </message>
    <message>
        <source>Check every word, or use the key that was made for it.</source>
        <translation>Check every word, or use the key that was made for it.</translation>
    </message>
    <message>
        <source>Take the picture again, sharp and near, with all of the code in it.</source>
        <translation>Take the picture again, sharp and near, with all of the code in it.</translation>
    </message>
    <message>
        <source>Do not write to it; bring it back from a backup.</source>
        <translation>Do not write to it; bring it back from a backup.</translation>
    </message>
    <message>
        <source>Bring the vault back from a backup; the other photos in it are not affected.</source>
        <translation>Bring the vault back from a backup; the other photos in it are not affected.</translation>
    </message>
    <message>
        <source>Update Velato; nothing was changed.</source>
        <translation>Update Velato; nothing was changed.</translation>
    </message>
    <message>
        <source>It may be in another vault, or it was protected without keeping the original.</source>
        <translation>It may be in another vault, or it was protected without keeping the original.</translation>
    </message>
    <message>
        <source>Get the original back instead, or take the protected file as Velato wrote it.</source>
        <translation>Get the original back instead, or take the protected file as Velato wrote it.</translation>
    </message>
    <message>
        <source>Type the passphrase instead.</source>
        <translation>Type the passphrase instead.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>Example</name>
    <message>
        <source>Choose faces</source>
        <translation>Choose faces</translation>
    </message>
</context>
<context>
    <name>FaceCanvas</name>
    <message>
        <source>Photo with faces</source>
        <translation>Photo with faces</translation>
    </message>
    <message>
        <source>Face {number}</source>
        <translation>Face {number}</translation>
    </message>
    <message>
        <source>will be protected</source>
        <translation>will be protected</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>stays as it is</translation>
    </message>
    <message>
        <source>Space switches. Alt and arrows move, Shift and arrows resize, comma and full stop turn.</source>
        <translation>Space switches. Alt and arrows move, Shift and arrows resize, comma and full stop turn.</translation>
    </message>
</context>
<context>
    <name>FaceCard</name>
    <message>
        <source>Protect {name}</source>
        <translation>Protect {name}</translation>
    </message>
    <message>
        <source>What to do with this face</source>
        <translation>What to do with this face</translation>
    </message>
    <message>
        <source>As everywhere: {mode}</source>
        <translation>As everywhere: {mode}</translation>
    </message>
    <message>
        <source>Try stronger</source>
        <translation>Try stronger</translation>
    </message>
    <message>
        <source>Stronger</source>
        <translation>Stronger</translation>
    </message>
    <message>
        <source>Another face</source>
        <translation>Another face</translation>
    </message>
    <message>
        <source>Choose a face …</source>
        <translation>Choose a face …</translation>
    </message>
    <message>
        <source>Change the strength of a face</source>
        <translation>Change the strength of a face</translation>
    </message>
    <message>
        <source>Change a face</source>
        <translation>Change a face</translation>
    </message>
    <message>
        <source>Face {number}</source>
        <translation>Face {number}</translation>
    </message>
</context>
<context>
    <name>FaceReportView</name>
    <message>
        <source>The best new face of those tried: number {number}</source>
        <translation>The best new face of those tried: number {number}</translation>
    </message>
    <message>
        <source>The new face that you chose</source>
        <translation>The new face that you chose</translation>
    </message>
</context>
<context>
    <name>FaceStrength</name>
    <message>
        <source>Strength</source>
        <translation>Strength</translation>
    </message>
    <message>
        <source>Strength for this face</source>
        <translation>Strength for this face</translation>
    </message>
    <message>
        <source>Strength as everywhere</source>
        <translation>Strength as everywhere</translation>
    </message>
    <message>
        <source>As everywhere: {strength}</source>
        <translation>As everywhere: {strength}</translation>
    </message>
</context>
<context>
    <name>FacesPanel</name>
    <message>
        <source>Looking for faces …</source>
        <translation>Looking for faces …</translation>
    </message>
    <message>
        <source>No face found here</source>
        <translation>No face found here</translation>
    </message>
    <message>
        <source>Is there one? Click “Draw a face” above the photo and drag a frame around it.</source>
        <translation>Is there one? Click “Draw a face” above the photo and drag a frame around it.</translation>
    </message>
    <message>
        <source>Painted over</source>
        <translation>Painted over</translation>
    </message>
    <message numerus="yes">
        <source>%n area(s) covered</source>
        <translation><numerusform>%n area covered</numerusform><numerusform>%n areas covered</numerusform></translation>
    </message>
    <message>
        <source>Will be covered in the copy.</source>
        <translation>Will be covered in the copy.</translation>
    </message>
    <message>
        <source>Remove what is painted</source>
        <translation>Remove what is painted</translation>
    </message>
    <message>
        <source>Left out of the copy</source>
        <translation>Left out of the copy</translation>
    </message>
    <message>
        <source>The original carried no hidden data.</source>
        <translation>The original carried no hidden data.</translation>
    </message>
    <message>
        <source>Save report …</source>
        <translation>Save report …</translation>
    </message>
    <message>
        <source>All that was measured on this photo, as a file</source>
        <translation>All that was measured on this photo, as a file</translation>
    </message>
</context>
<context>
    <name>FirstRunDialog</name>
    <message>
        <source>Welcome to Velato</source>
        <translation>Welcome to Velato</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Skip</translation>
    </message>
    <message>
        <source>Try an example</source>
        <translation>Try an example</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Post the moment, not the faces</source>
        <translation>Post the moment, not the faces</translation>
    </message>
    <message>
        <source>Velato finds the faces in your photos and gives them a veil. It does all of it on this computer.</source>
        <translation>Velato finds the faces in your photos and gives them a veil. It does all of it on this computer.</translation>
    </message>
    <message>
        <source>Four kinds of veil</source>
        <translation>Four kinds of veil</translation>
    </message>
    <message>
        <source>Choose one for all faces, or another one for a single face.</source>
        <translation>Choose one for all faces, or another one for a single face.</translation>
    </message>
    <message>
        <source>You can always go back</source>
        <translation>You can always go back</translation>
    </message>
    <message>
        <source>Your files are never changed. If you want, a vault keeps each original, so that you can turn a protected copy back into it. Only you have the key.</source>
        <translation>Your files are never changed. If you want, a vault keeps each original, so that you can turn a protected copy back into it. Only you have the key.</translation>
    </message>
    <message>
        <source>Open a folder with photos</source>
        <translation>Open a folder with photos</translation>
    </message>
    <message>
        <source>Press Protect</source>
        <translation>Press Protect</translation>
    </message>
    <message>
        <source>Post the copies</source>
        <translation>Post the copies</translation>
    </message>
    <message>
        <source>No photo at hand? The example shows people who do not exist. It is copied into the folder “{folder}” among your pictures; delete it whenever you like.</source>
        <translation>No photo at hand? The example shows people who do not exist. It is copied into the folder “{folder}” among your pictures; delete it whenever you like.</translation>
    </message>
    <message>
        <source>{page} of {pages}</source>
        <translation>{page} of {pages}</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>Open a folder</translation>
    </message>
</context>
<context>
    <name>FriendsKeysDialog</name>
    <message>
        <source>Keys from friends</source>
        <translation>Keys from friends</translation>
    </message>
    <message>
        <source>A key that a friend gave you opens one of their photos. It is kept in your vault, and Velato uses it by itself when you get that photo's original back.</source>
        <translation>A key that a friend gave you opens one of their photos. It is kept in your vault, and Velato uses it by itself when you get that photo's original back.</translation>
    </message>
    <message>
        <source>Add its file or a picture of its QR code: a screenshot, or a photo. You can drop it here as well.</source>
        <translation>Add its file or a picture of its QR code: a screenshot, or a photo. You can drop it here as well.</translation>
    </message>
    <message>
        <source>Kept keys</source>
        <translation>Kept keys</translation>
    </message>
    <message>
        <source>No key is kept yet.</source>
        <translation>No key is kept yet.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Forget this key</source>
        <translation>Forget this key</translation>
    </message>
    <message>
        <source>Get a photo back</source>
        <translation>Get a photo back</translation>
    </message>
    <message>
        <source>Keep this key</source>
        <translation>Keep this key</translation>
    </message>
    <message>
        <source>Add a key …</source>
        <translation>Add a key …</translation>
    </message>
    <message>
        <source>Passphrase of this key</source>
        <translation>Passphrase of this key</translation>
    </message>
    <message>
        <source>Your age identity (AGE-SECRET-KEY-1…)</source>
        <translation>Your age identity (AGE-SECRET-KEY-1…)</translation>
    </message>
    <message>
        <source>The key of {name} is kept.</source>
        <translation>The key of {name} is kept.</translation>
    </message>
    <message>
        <source>Some keys are damaged and not shown here. Check the vault, and ask your friends for them again.</source>
        <translation>Some keys are damaged and not shown here. Check the vault, and ask your friends for them again.</translation>
    </message>
    <message>
        <source>a photo without a name</source>
        <translation>a photo without a name</translation>
    </message>
    <message>
        <source>Choose a key file, or a picture of its QR code</source>
        <translation>Choose a key file, or a picture of its QR code</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>In short</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Shortcuts</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>Doctor</translation>
    </message>
    <message>
        <source>About</source>
        <translation>About</translation>
    </message>
    <message>
        <source>Drop photos or a folder on the window. Velato finds the faces by itself.</source>
        <translation>Drop photos or a folder on the window. Velato finds the faces by itself.</translation>
    </message>
    <message>
        <source>Open a photo to switch faces on and off, or to draw one that was missed.</source>
        <translation>Open a photo to switch faces on and off, or to draw one that was missed.</translation>
    </message>
    <message>
        <source>Choose what should happen to faces and press Protect. Originals are never changed.</source>
        <translation>Choose what should happen to faces and press Protect. Originals are never changed.</translation>
    </message>
    <message>
        <source>Look at before and after and at the test result, then post the copy.</source>
        <translation>Look at before and after and at the test result, then post the copy.</translation>
    </message>
    <message>
        <source>What no tool can promise: protection against people who know the photo, against clothes, tattoos and places, or against face search that is invented later. The report says what was tested.</source>
        <translation>What no tool can promise: protection against people who know the photo, against clothes, tattoos and places, or against face search that is invented later. The report says what was tested.</translation>
    </message>
    <message>
        <source>Free software under the MIT licence. Works offline; nothing leaves this computer.</source>
        <translation>Free software under the MIT licence. Works offline; nothing leaves this computer.</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Made with</translation>
    </message>
    <message>
        <source>Looking at this computer …</source>
        <translation>Looking at this computer …</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Look again</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Good</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Models</translation>
    </message>
</context>
<context>
    <name>LastQuestion</name>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>LeftOut</name>
    <message numerus="yes">
        <source>%n file(s) or folder(s) are not there any more.</source>
        <translation><numerusform>%n file or folder are not there any more.</numerusform><numerusform>%n files or folders are not there any more.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) may not be read and were left out: check their permissions.</source>
        <translation><numerusform>%n folder may not be read and were left out: check their permissions.</numerusform><numerusform>%n folders may not be read and were left out: check their permissions.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) were left out, as Velato cannot open {kinds}: save them as JPEG or PNG first.</source>
        <translation><numerusform>%n picture were left out, as Velato cannot open {kinds}: save them as JPEG or PNG first.</numerusform><numerusform>%n pictures were left out, as Velato cannot open {kinds}: save them as JPEG or PNG first.</numerusform></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Photos</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>People</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Vault</source>
        <translation>Vault</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>No new photos found there.</source>
        <translation>No new photos found there.</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) could not be protected</source>
        <translation><numerusform>%n photo could not be protected</numerusform><numerusform>%n photos could not be protected</numerusform></translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Show</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) protected</source>
        <translation><numerusform>%n photo protected</numerusform><numerusform>%n photos protected</numerusform></translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Open the folder</translation>
    </message>
    <message numerus="yes">
        <source>Waiting from last time: %n photo(s)</source>
        <translation><numerusform>Waiting from last time: %n photo</numerusform><numerusform>Waiting from last time: %n photos</numerusform></translation>
    </message>
</context>
<context>
    <name>MemoryRow</name>
    <message>
        <source>Names and choices are remembered in your vault only, sealed.</source>
        <translation>Names and choices are remembered in your vault only, sealed.</translation>
    </message>
    <message>
        <source>The vault is locked. Unlock it to know these people again, and to have names remembered.</source>
        <translation>The vault is locked. Unlock it to know these people again, and to have names remembered.</translation>
    </message>
    <message>
        <source>Nothing about people is kept when you close Velato. A vault can remember them, sealed.</source>
        <translation>Nothing about people is kept when you close Velato. A vault can remember them, sealed.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>Make a vault</source>
        <translation>Make a vault</translation>
    </message>
</context>
<context>
    <name>Metadata</name>
    <message>
        <source>the capture date</source>
        <translation>the capture date</translation>
    </message>
    <message>
        <source>transparency</source>
        <translation>transparency</translation>
    </message>
    <message>
        <source>16-bit precision</source>
        <translation>16-bit precision</translation>
    </message>
    <message>
        <source>the colour profile</source>
        <translation>the colour profile</translation>
    </message>
    <message>
        <source>the place where it was taken (GPS)</source>
        <translation>the place where it was taken (GPS)</translation>
    </message>
    <message>
        <source>the author's name</source>
        <translation>the author's name</translation>
    </message>
    <message>
        <source>the copyright line</source>
        <translation>the copyright line</translation>
    </message>
    <message>
        <source>the owner's name</source>
        <translation>the owner's name</translation>
    </message>
    <message>
        <source>camera data (EXIF)</source>
        <translation>camera data (EXIF)</translation>
    </message>
    <message>
        <source>camera data</source>
        <translation>camera data</translation>
    </message>
    <message>
        <source>the camera maker's own data (MakerNote)</source>
        <translation>the camera maker's own data (MakerNote)</translation>
    </message>
    <message>
        <source>a small preview of the original (EXIF thumbnail)</source>
        <translation>a small preview of the original (EXIF thumbnail)</translation>
    </message>
    <message>
        <source>a small preview of the original (JFIF)</source>
        <translation>a small preview of the original (JFIF)</translation>
    </message>
    <message>
        <source>a small preview of the original (HEIF thumbnail)</source>
        <translation>a small preview of the original (HEIF thumbnail)</translation>
    </message>
    <message>
        <source>names and places of faces (XMP)</source>
        <translation>names and places of faces (XMP)</translation>
    </message>
    <message>
        <source>editing data (XMP)</source>
        <translation>editing data (XMP)</translation>
    </message>
    <message>
        <source>a comment</source>
        <translation>a comment</translation>
    </message>
    <message>
        <source>serial numbers of camera or lens</source>
        <translation>serial numbers of camera or lens</translation>
    </message>
    <message>
        <source>texts and titles (EXIF)</source>
        <translation>texts and titles (EXIF)</translation>
    </message>
    <message>
        <source>further pictures (MPF)</source>
        <translation>further pictures (MPF)</translation>
    </message>
    <message>
        <source>further pictures (TIFF)</source>
        <translation>further pictures (TIFF)</translation>
    </message>
    <message>
        <source>content credentials, which hold previews (C2PA)</source>
        <translation>content credentials, which hold previews (C2PA)</translation>
    </message>
    <message>
        <source>captions, keywords and names (IPTC)</source>
        <translation>captions, keywords and names (IPTC)</translation>
    </message>
    <message>
        <source>a short film behind the picture (motion photo)</source>
        <translation>a short film behind the picture (motion photo)</translation>
    </message>
    <message>
        <source>further pictures behind the picture</source>
        <translation>further pictures behind the picture</translation>
    </message>
    <message>
        <source>texts (PNG)</source>
        <translation>texts (PNG)</translation>
    </message>
    <message>
        <source>further frames of an animation</source>
        <translation>further frames of an animation</translation>
    </message>
    <message>
        <source>the date of the last change</source>
        <translation>the date of the last change</translation>
    </message>
    <message>
        <source>further pictures or a film</source>
        <translation>further pictures or a film</translation>
    </message>
    <message>
        <source>depth or other hidden pictures (HEIF)</source>
        <translation>depth or other hidden pictures (HEIF)</translation>
    </message>
    <message>
        <source>bytes after the end of the picture</source>
        <translation>bytes after the end of the picture</translation>
    </message>
    <message>
        <source>a colour profile</source>
        <translation>a colour profile</translation>
    </message>
    <message>
        <source>texts and data of camera or programs (TIFF)</source>
        <translation>texts and data of camera or programs (TIFF)</translation>
    </message>
</context>
<context>
    <name>NewWordsDialog</name>
    <message>
        <source>Show the words again</source>
        <translation>Show the words again</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Change the master key</source>
        <translation>Change the master key</translation>
    </message>
    <message>
        <source>Make new recovery words</source>
        <translation>Make new recovery words</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Everything in the vault gets sealed under a new key, and you get new recovery words. Do this if somebody may have seen your passphrase together with a copy of the vault. Photos stay as they are.</source>
        <translation>Everything in the vault gets sealed under a new key, and you get new recovery words. Do this if somebody may have seen your passphrase together with a copy of the vault. Photos stay as they are.</translation>
    </message>
    <message>
        <source>An old copy of the vault still opens with the old passphrase or the old words: destroy old backups. The computer's keyring has to be allowed again.</source>
        <translation>An old copy of the vault still opens with the old passphrase or the old words: destroy old backups. The computer's keyring has to be allowed again.</translation>
    </message>
    <message>
        <source>Do this if the paper with the words is lost, or if somebody may have seen it. The old words stop opening this vault as soon as you typed three of the new ones.</source>
        <translation>Do this if the paper with the words is lost, or if somebody may have seen it. The old words stop opening this vault as soon as you typed three of the new ones.</translation>
    </message>
    <message>
        <source>An old copy of the vault still opens with the old words: destroy old backups.</source>
        <translation>An old copy of the vault still opens with the old words: destroy old backups.</translation>
    </message>
    <message>
        <source>Show new words</source>
        <translation>Show new words</translation>
    </message>
    <message>
        <source>I wrote them down</source>
        <translation>I wrote them down</translation>
    </message>
    <message>
        <source>Working …</source>
        <translation>Working …</translation>
    </message>
    <message>
        <source>Use them from now on</source>
        <translation>Use them from now on</translation>
    </message>
</context>
<context>
    <name>NotMovedDialog</name>
    <message numerus="yes">
        <source>%n file(s) stayed as they were</source>
        <translation><numerusform>%n file stayed as they were</numerusform><numerusform>%n files stayed as they were</numerusform></translation>
    </message>
    <message>
        <source>Files and reasons</source>
        <translation>Files and reasons</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <source>This file holds {0} pictures (an animation, pages or a second view); only the first one is used.</source>
        <translation>This file holds {0} pictures (an animation, pages or a second view); only the first one is used.</translation>
    </message>
    <message>
        <source>This HEIC photo has {0} bits per colour; it is read with 8.</source>
        <translation>This HEIC photo has {0} bits per colour; it is read with 8.</translation>
    </message>
    <message>
        <source>This photo was made for printing (CMYK); its colours were converted to RGB by its own profile.</source>
        <translation>This photo was made for printing (CMYK); its colours were converted to RGB by its own profile.</translation>
    </message>
    <message>
        <source>The vault seems to lie in a folder that {0} syncs; such services have broken vaults.</source>
        <translation>The vault seems to lie in a folder that {0} syncs; such services have broken vaults.</translation>
    </message>
    <message>
        <source>One of the two copies of the vault's header is damaged. Check everything and repair it.</source>
        <translation>One of the two copies of the vault's header is damaged. Check everything and repair it.</translation>
    </message>
    <message>
        <source>A change of the master key is not finished; it goes on when the vault is unlocked.</source>
        <translation>A change of the master key is not finished; it goes on when the vault is unlocked.</translation>
    </message>
    <message>
        <source>A portable file can be recognised as protected by Velato, and its original can be opened with its key for ever.</source>
        <translation>A portable file can be recognised as protected by Velato, and its original can be opened with its key for ever.</translation>
    </message>
    <message>
        <source>Face {0} of the chosen ones is NOT protected in this file.</source>
        <translation>Face {0} of the chosen ones is NOT protected in this file.</translation>
    </message>
    <message>
        <source>Face {0} is too small in this file to carry its own original; only the vault can give it back.</source>
        <translation>Face {0} is too small in this file to carry its own original; only the vault can give it back.</translation>
    </message>
    <message>
        <source>The result was not measured: a model is missing or damaged.</source>
        <translation>The result was not measured: a model is missing or damaged.</translation>
    </message>
    <message>
        <source>A face cannot be protected in this mode.</source>
        <translation>A face cannot be protected in this mode.</translation>
    </message>
    <message>
        <source>This face was covered instead.</source>
        <translation>This face was covered instead.</translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source>Change the passphrase</source>
        <translation>Change the passphrase</translation>
    </message>
    <message>
        <source>The recovery words stay the same. Whoever has an old copy of the vault and the old passphrase can still open that copy.</source>
        <translation>The recovery words stay the same. Whoever has an old copy of the vault and the old passphrase can still open that copy.</translation>
    </message>
    <message>
        <source>Passphrase until now</source>
        <translation>Passphrase until now</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>New passphrase</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>The same again</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Change it</translation>
    </message>
</context>
<context>
    <name>PeopleEdits</name>
    <message>
        <source>Name a person</source>
        <translation>Name a person</translation>
    </message>
    <message>
        <source>Choose faces by person</source>
        <translation>Choose faces by person</translation>
    </message>
    <message>
        <source>Merge people</source>
        <translation>Merge people</translation>
    </message>
    <message>
        <source>Split a person</source>
        <translation>Split a person</translation>
    </message>
    <message>
        <source>Remove a frame</source>
        <translation>Remove a frame</translation>
    </message>
    <message>
        <source>Forget this person</source>
        <translation>Forget this person</translation>
    </message>
    <message>
        <source>Forget {name}?</source>
        <translation>Forget {name}?</translation>
    </message>
    <message>
        <source>Forget this person?</source>
        <translation>Forget this person?</translation>
    </message>
    <message>
        <source>Name, rule and looks are deleted from the vault. This and earlier changes cannot be undone.</source>
        <translation>Name, rule and looks are deleted from the vault. This and earlier changes cannot be undone.</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Forget</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>People</source>
        <translation>People</translation>
    </message>
    <message>
        <source>People in these photos</source>
        <translation>People in these photos</translation>
    </message>
    <message>
        <source>These are the same person</source>
        <translation>These are the same person</translation>
    </message>
    <message>
        <source>Who is this?</source>
        <translation>Who is this?</translation>
    </message>
    <message>
        <source>Name of this person</source>
        <translation>Name of this person</translation>
    </message>
    <message>
        <source>Forget this person</source>
        <translation>Forget this person</translation>
    </message>
    <message>
        <source>Protect everywhere</source>
        <translation>Protect everywhere</translation>
    </message>
    <message>
        <source>Never touch</source>
        <translation>Never touch</translation>
    </message>
    <message>
        <source>Decide photo by photo</source>
        <translation>Decide photo by photo</translation>
    </message>
    <message>
        <source>When photos are open, the people in them appear here.</source>
        <translation>When photos are open, the people in them appear here.</translation>
    </message>
    <message>
        <source>Choose one of them to see the faces, or say that all of them are one person.</source>
        <translation>Choose one of them to see the faces, or say that all of them are one person.</translation>
    </message>
    <message>
        <source>Faces of this person</source>
        <translation>Faces of this person</translation>
    </message>
    <message>
        <source>Not this person</source>
        <translation>Not this person</translation>
    </message>
    <message>
        <source>Not a face</source>
        <translation>Not a face</translation>
    </message>
    <message>
        <source>Say who must be protected in every photo, and who never.</source>
        <translation>Say who must be protected in every photo, and who never.</translation>
    </message>
    <message>
        <source>Person {number}</source>
        <translation>Person {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n face(s)</source>
        <translation><numerusform>%n face</numerusform><numerusform>%n faces</numerusform></translation>
    </message>
    <message>
        <source>protected everywhere</source>
        <translation>protected everywhere</translation>
    </message>
    <message>
        <source>never touched</source>
        <translation>never touched</translation>
    </message>
</context>
<context>
    <name>PhotoActions</name>
    <message>
        <source>Open a folder</source>
        <translation>Open a folder</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>Choose photos</source>
        <translation>Choose photos</translation>
    </message>
    <message>
        <source>Choose a new face</source>
        <translation>Choose a new face</translation>
    </message>
    <message>
        <source>Protect the photo first: originals are not copied.</source>
        <translation>Protect the photo first: originals are not copied.</translation>
    </message>
    <message>
        <source>The protected photo is on the clipboard.</source>
        <translation>The protected photo is on the clipboard.</translation>
    </message>
    <message>
        <source>Protect the photo first: originals are not dragged out.</source>
        <translation>Protect the photo first: originals are not dragged out.</translation>
    </message>
    <message>
        <source>Undone: {change}</source>
        <translation>Undone: {change}</translation>
    </message>
    <message>
        <source>Choose faces</source>
        <translation>Choose faces</translation>
    </message>
    <message>
        <source>Where should the copies go?</source>
        <translation>Where should the copies go?</translation>
    </message>
</context>
<context>
    <name>PhotoBar</name>
    <message>
        <source>Draw a face</source>
        <translation>Draw a face</translation>
    </message>
    <message>
        <source>Drag a frame around a face that was missed (D)</source>
        <translation>Drag a frame around a face that was missed (D)</translation>
    </message>
    <message>
        <source>Paint over</source>
        <translation>Paint over</translation>
    </message>
    <message>
        <source>Paint over anything else that must not be seen (P)</source>
        <translation>Paint over anything else that must not be seen (P)</translation>
    </message>
    <message>
        <source>Before / after</source>
        <translation>Before / after</translation>
    </message>
    <message>
        <source>Compare the original with the protected copy (C)</source>
        <translation>Compare the original with the protected copy (C)</translation>
    </message>
    <message>
        <source>Back to all photos (Esc)</source>
        <translation>Back to all photos (Esc)</translation>
    </message>
    <message>
        <source>Photo before (Page up)</source>
        <translation>Photo before (Page up)</translation>
    </message>
    <message>
        <source>Photo after (Page down)</source>
        <translation>Photo after (Page down)</translation>
    </message>
    <message>
        <source>Turn the photo to the left (Shift+R)</source>
        <translation>Turn the photo to the left (Shift+R)</translation>
    </message>
    <message>
        <source>Turn the photo to the right (R)</source>
        <translation>Turn the photo to the right (R)</translation>
    </message>
    <message>
        <source>Whole photo (0)</source>
        <translation>Whole photo (0)</translation>
    </message>
    <message>
        <source>Real size, 100 % (1)</source>
        <translation>Real size, 100 % (1)</translation>
    </message>
</context>
<context>
    <name>PhotoEdits</name>
    <message>
        <source>Choose a face</source>
        <translation>Choose a face</translation>
    </message>
    <message>
        <source>Remove a frame</source>
        <translation>Remove a frame</translation>
    </message>
    <message>
        <source>Turn a frame</source>
        <translation>Turn a frame</translation>
    </message>
    <message>
        <source>Move a frame</source>
        <translation>Move a frame</translation>
    </message>
    <message>
        <source>Draw a face</source>
        <translation>Draw a face</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Erase</translation>
    </message>
    <message>
        <source>Paint over</source>
        <translation>Paint over</translation>
    </message>
    <message>
        <source>Remove what is painted</source>
        <translation>Remove what is painted</translation>
    </message>
    <message>
        <source>Choose the cover</source>
        <translation>Choose the cover</translation>
    </message>
    <message>
        <source>Turn the photo</source>
        <translation>Turn the photo</translation>
    </message>
</context>
<context>
    <name>PhotoGrid</name>
    <message>
        <source>Photos</source>
        <translation>Photos</translation>
    </message>
</context>
<context>
    <name>PhotosPage</name>
    <message>
        <source>No photo fits this filter.</source>
        <translation>No photo fits this filter.</translation>
    </message>
    <message>
        <source>Order of the photos</source>
        <translation>Order of the photos</translation>
    </message>
    <message>
        <source>As added</source>
        <translation>As added</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>By name</translation>
    </message>
    <message>
        <source>Most faces first</source>
        <translation>Most faces first</translation>
    </message>
    <message>
        <source>Open another folder</source>
        <translation>Open another folder</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>Add photos</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>With faces</source>
        <translation>With faces</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>Protected</source>
        <translation>Protected</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>Take photos out of the list</source>
        <translation>Take photos out of the list</translation>
    </message>
    <message numerus="yes">
        <source>Take %n photo(s) out of the list?</source>
        <translation><numerusform>Take %n photo out of the list?</numerusform><numerusform>Take %n photos out of the list?</numerusform></translation>
    </message>
    <message>
        <source>What you drew or painted on them is lost, and earlier changes cannot be undone then. The files stay where they are.</source>
        <translation>What you drew or painted on them is lost, and earlier changes cannot be undone then. The files stay where they are.</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Take out</translation>
    </message>
</context>
<context>
    <name>PlanPanel</name>
    <message>
        <source>What should happen to faces?</source>
        <translation>What should happen to faces?</translation>
    </message>
    <message>
        <source>More options</source>
        <translation>More options</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Strength</translation>
    </message>
    <message>
        <source>The same person gets the same new face in every photo</source>
        <translation>The same person gets the same new face in every photo</translation>
    </message>
    <message>
        <source>Glasses stay on the new face</source>
        <translation>Glasses stay on the new face</translation>
    </message>
    <message>
        <source>Invisible cloak: lead face search to a made-up person</source>
        <translation>Invisible cloak: lead face search to a made-up person</translation>
    </message>
    <message>
        <source>If a face cannot be replaced, cover it</source>
        <translation>If a face cannot be replaced, cover it</translation>
    </message>
    <message>
        <source>Keep the original in my vault, to get it back later</source>
        <translation>Keep the original in my vault, to get it back later</translation>
    </message>
    <message>
        <source>Keep the date the photo was taken</source>
        <translation>Keep the date the photo was taken</translation>
    </message>
    <message>
        <source>Reversible: the copy itself carries the faces, sealed with its key</source>
        <translation>Reversible: the copy itself carries the faces, sealed with its key</translation>
    </message>
    <message>
        <source>Let the sealed original travel inside the copy (JPEG and PNG)</source>
        <translation>Let the sealed original travel inside the copy (JPEG and PNG)</translation>
    </message>
    <message>
        <source>Such a copy can be recognised as protected by Velato, and is larger. Whoever has its key can open the original in it, for ever.</source>
        <translation>Such a copy can be recognised as protected by Velato, and is larger. Whoever has its key can open the original in it, for ever.</translation>
    </message>
    <message>
        <source>One</source>
        <translation>One</translation>
    </message>
    <message>
        <source>The best of three</source>
        <translation>The best of three</translation>
    </message>
    <message>
        <source>The best of five</source>
        <translation>The best of five</translation>
    </message>
    <message>
        <source>New faces to try</source>
        <translation>New faces to try</translation>
    </message>
    <message>
        <source>Cover with</source>
        <translation>Cover with</translation>
    </message>
    <message>
        <source>Original size</source>
        <translation>Original size</translation>
    </message>
    <message>
        <source>Large (4096 px)</source>
        <translation>Large (4096 px)</translation>
    </message>
    <message>
        <source>For the web (2048 px)</source>
        <translation>For the web (2048 px)</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Small (1280 px)</source>
        <translation>Small (1280 px)</translation>
    </message>
    <message>
        <source>At most {size}</source>
        <translation>At most {size}</translation>
    </message>
    <message>
        <source>File size</source>
        <translation>File size</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>No limit</translation>
    </message>
    <message>
        <source>Same as the original</source>
        <translation>Same as the original</translation>
    </message>
    <message>
        <source>File type</source>
        <translation>File type</translation>
    </message>
    <message>
        <source>As the original</source>
        <translation>As the original</translation>
    </message>
    <message>
        <source>Best (95)</source>
        <translation>Best (95)</translation>
    </message>
    <message>
        <source>Good (85)</source>
        <translation>Good (85)</translation>
    </message>
    <message>
        <source>Small (75)</source>
        <translation>Small (75)</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Quality</translation>
    </message>
    <message>
        <source>Place, camera, names and hidden previews are always left out of the copy.</source>
        <translation>Place, camera, names and hidden previews are always left out of the copy.</translation>
    </message>
    <message>
        <source>For photo libraries: sorting by person keeps working. Many of these faces still look like the person; the report says so. To stay unknown, choose another mode.</source>
        <translation>For photo libraries: sorting by person keeps working. Many of these faces still look like the person; the report says so. To stay unknown, choose another mode.</translation>
    </message>
    <message>
        <source>Works against today's face search that we tested, not against every future one.</source>
        <translation>Works against today's face search that we tested, not against every future one.</translation>
    </message>
    <message>
        <source>Choose the protection</source>
        <translation>Choose the protection</translation>
    </message>
    <message>
        <source>Change the strength</source>
        <translation>Change the strength</translation>
    </message>
    <message>
        <source>Change options</source>
        <translation>Change options</translation>
    </message>
</context>
<context>
    <name>Queue</name>
    <message>
        <source>{stage}, face {number} of {total}</source>
        <translation>{stage}, face {number} of {total}</translation>
    </message>
    <message numerus="yes">
        <source>Saved, but %n face(s) need another look</source>
        <translation><numerusform>Saved, but %n face need another look</numerusform><numerusform>Saved, but %n faces need another look</numerusform></translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>Saved as {name}</translation>
    </message>
    <message>
        <source>Cancelled, nothing was written</source>
        <translation>Cancelled, nothing was written</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Waiting</translation>
    </message>
</context>
<context>
    <name>QueuePage</name>
    <message>
        <source>Progress of all photos</source>
        <translation>Progress of all photos</translation>
    </message>
    <message>
        <source>Photos in the queue</source>
        <translation>Photos in the queue</translation>
    </message>
    <message>
        <source>Go on with them</source>
        <translation>Go on with them</translation>
    </message>
    <message>
        <source>Forget them</source>
        <translation>Forget them</translation>
    </message>
    <message numerus="yes">
        <source>Waiting from last time, kept in your vault: %n photo(s).</source>
        <translation><numerusform>Waiting from last time, kept in your vault: %n photo.</numerusform><numerusform>Waiting from last time, kept in your vault: %n photos.</numerusform></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Cancel all</source>
        <translation>Cancel all</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Clear finished</source>
        <translation>Clear finished</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Open the folder</translation>
    </message>
    <message>
        <source>Move originals to the trash …</source>
        <translation>Move originals to the trash …</translation>
    </message>
    <message>
        <source>Only originals that your vault can give back. You are asked first.</source>
        <translation>Only originals that your vault can give back. You are asked first.</translation>
    </message>
    <message>
        <source>Bring originals back</source>
        <translation>Bring originals back</translation>
    </message>
    <message>
        <source>Cancel chosen</source>
        <translation>Cancel chosen</translation>
    </message>
    <message>
        <source>Nothing to do yet</source>
        <translation>Nothing to do yet</translation>
    </message>
    <message>
        <source>Photos are waiting</source>
        <translation>Photos are waiting</translation>
    </message>
    <message>
        <source>Pausing after this photo</source>
        <translation>Pausing after this photo</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Paused</translation>
    </message>
    <message>
        <source>Protecting photos: {done} of {total}</source>
        <translation>Protecting photos: {done} of {total}</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) could not be protected</source>
        <translation><numerusform>%n photo could not be protected</numerusform><numerusform>%n photos could not be protected</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) protected</source>
        <translation><numerusform>%n photo protected</numerusform><numerusform>%n photos protected</numerusform></translation>
    </message>
    <message>
        <source>Choose photos and press Protect. You can go on working while it runs.</source>
        <translation>Choose photos and press Protect. You can go on working while it runs.</translation>
    </message>
    <message>
        <source>Less than a minute left</source>
        <translation>Less than a minute left</translation>
    </message>
    <message numerus="yes">
        <source>About %n minute(s) left</source>
        <translation><numerusform>About %n minute left</numerusform><numerusform>About %n minutes left</numerusform></translation>
    </message>
</context>
<context>
    <name>Quit</name>
    <message>
        <source>Photos still wait to be protected.</source>
        <translation>Photos still wait to be protected.</translation>
    </message>
    <message>
        <source>If you stop now, the photo in work is left as it was. What is not done is kept in the vault, and Velato offers to go on when you unlock it next time.</source>
        <translation>If you stop now, the photo in work is left as it was. What is not done is kept in the vault, and Velato offers to go on when you unlock it next time.</translation>
    </message>
    <message>
        <source>If you stop now, the photo in work is left as it was. Velato does not remember which photos waited: only an open vault may keep that.</source>
        <translation>If you stop now, the photo in work is left as it was. Velato does not remember which photos waited: only an open vault may keep that.</translation>
    </message>
    <message>
        <source>Finish, then close</source>
        <translation>Finish, then close</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Stop and close</translation>
    </message>
    <message>
        <source>Stop, go on next time</source>
        <translation>Stop, go on next time</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Stay</translation>
    </message>
</context>
<context>
    <name>QuizStep</name>
    <message>
        <source>Type three of them</source>
        <translation>Type three of them</translation>
    </message>
    <message>
        <source>So that you know the paper is right, before you need it.</source>
        <translation>So that you know the paper is right, before you need it.</translation>
    </message>
    <message>
        <source>Word {number}</source>
        <translation>Word {number}</translation>
    </message>
</context>
<context>
    <name>Rebuild</name>
    <message>
        <source>The faces are made anew from keys. The result looks like the original but is not the original: details differ.</source>
        <translation>The faces are made anew from keys. The result looks like the original but is not the original: details differ.</translation>
    </message>
    <message>
        <source>Rebuild an approximation</source>
        <translation>Rebuild an approximation</translation>
    </message>
    <message numerus="yes">
        <source>{name} is an approximation with %n rebuilt face(s), not the original.</source>
        <translation><numerusform>{name} is an approximation with %n rebuilt face, not the original.</numerusform><numerusform>{name} is an approximation with %n rebuilt faces, not the original.</numerusform></translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Open the folder</translation>
    </message>
</context>
<context>
    <name>ReportCard</name>
    <message>
        <source>Searching this album: place {after} of {count}, before {before}</source>
        <translation>Searching this album: place {after} of {count}, before {before}</translation>
    </message>
    <message>
        <source>At which place {judge} finds this person's other photos</source>
        <translation>At which place {judge} finds this person's other photos</translation>
    </message>
</context>
<context>
    <name>ReportSaving</name>
    <message>
        <source>Where should the report go?</source>
        <translation>Where should the report go?</translation>
    </message>
    <message>
        <source>The report is in {name}.</source>
        <translation>The report is in {name}.</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Get an original back</source>
        <translation>Get an original back</translation>
    </message>
    <message>
        <source>Drop a protected copy here, even one you downloaded again from a website.</source>
        <translation>Drop a protected copy here, even one you downloaded again from a website.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Show the original</source>
        <translation>Show the original</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>This one</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Choose a file</translation>
    </message>
    <message>
        <source>Rebuild an approximation …</source>
        <translation>Rebuild an approximation …</translation>
    </message>
    <message>
        <source>Looking for the original of {name} …</source>
        <translation>Looking for the original of {name} …</translation>
    </message>
    <message>
        <source>{name} is back, byte for byte as it was.</source>
        <translation>{name} is back, byte for byte as it was.</translation>
    </message>
    <message>
        <source>The copy had been changed on its way; it was found by its looks.</source>
        <translation>The copy had been changed on its way; it was found by its looks.</translation>
    </message>
    <message>
        <source>It is not certain which one it is. Is it one of these?</source>
        <translation>It is not certain which one it is. Is it one of these?</translation>
    </message>
    <message>
        <source>Choose a protected photo</source>
        <translation>Choose a protected photo</translation>
    </message>
    <message>
        <source>Where should the original go?</source>
        <translation>Where should the original go?</translation>
    </message>
    <message>
        <source>Originals go to: {folder}</source>
        <translation>Originals go to: {folder}</translation>
    </message>
</context>
<context>
    <name>ScoreBar</name>
    <message>
        <source>same person</source>
        <translation>same person</translation>
    </message>
    <message>
        <source>another person</source>
        <translation>another person</translation>
    </message>
    <message>
        <source>Similarity {before} before, {after} now; same person from {limit}</source>
        <translation>Similarity {before} before, {after} now; same person from {limit}</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Looks</source>
        <translation>Looks</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Like the system</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Safety</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Never</translation>
    </message>
    <message numerus="yes">
        <source>After %n minute(s)</source>
        <translation><numerusform>After %n minute</numerusform><numerusform>After %n minutes</numerusform></translation>
    </message>
    <message>
        <source>Lock the vault when idle</source>
        <translation>Lock the vault when idle</translation>
    </message>
    <message>
        <source>Velato writes no names, faces or passphrases into its settings. It never uses the network.</source>
        <translation>Velato writes no names, faces or passphrases into its settings. It never uses the network.</translation>
    </message>
    <message>
        <source>Forget the recent folders</source>
        <translation>Forget the recent folders</translation>
    </message>
    <message>
        <source>Show the short guide at the next start</source>
        <translation>Show the short guide at the next start</translation>
    </message>
</context>
<context>
    <name>ShareKeyDialog</name>
    <message>
        <source>Share the key of one photo</source>
        <translation>Share the key of one photo</translation>
    </message>
    <message>
        <source>QR code of the key</source>
        <translation>QR code of the key</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Save the key …</source>
        <translation>Save the key …</translation>
    </message>
    <message>
        <source>With this key a friend can get the original of {name} back, and nothing else. It fits the sealed original saved beside it, or a portable copy.</source>
        <translation>With this key a friend can get the original of {name} back, and nothing else. It fits the sealed original saved beside it, or a portable copy.</translation>
    </message>
    <message>
        <source>Locked with a passphrase that I tell my friend</source>
        <translation>Locked with a passphrase that I tell my friend</translation>
    </message>
    <message>
        <source>For one person's age key</source>
        <translation>For one person's age key</translation>
    </message>
    <message>
        <source>Passphrase for this key</source>
        <translation>Passphrase for this key</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>The same again</translation>
    </message>
    <message>
        <source>Your friend's age recipient, it begins with age1</source>
        <translation>Your friend's age recipient, it begins with age1</translation>
    </message>
    <message>
        <source>Save the sealed original beside it</source>
        <translation>Save the sealed original beside it</translation>
    </message>
    <message>
        <source>Also make a QR code of the key</source>
        <translation>Also make a QR code of the key</translation>
    </message>
    <message>
        <source>Tell the file name along</source>
        <translation>Tell the file name along</translation>
    </message>
    <message>
        <source>A key cannot be called back. To make it worthless for the future, protect the photo again, then destroy this original in the vault: new copies get a new key. Whoever has the old files can still open those.</source>
        <translation>A key cannot be called back. To make it worthless for the future, protect the photo again, then destroy this original in the vault: new copies get a new key. Whoever has the old files can still open those.</translation>
    </message>
    <message>
        <source>Working …</source>
        <translation>Working …</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>photo</translation>
    </message>
    <message>
        <source>Where should the key go?</source>
        <translation>Where should the key go?</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Saved:</source>
        <translation>Saved:</translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message>
        <source>Your file</source>
        <translation>Your file</translation>
    </message>
    <message>
        <source>Original in the vault</source>
        <translation>Original in the vault</translation>
    </message>
    <message>
        <source>Photos in the vault that look alike</source>
        <translation>Photos in the vault that look alike</translation>
    </message>
    <message>
        <source>looks very much alike</source>
        <translation>looks very much alike</translation>
    </message>
    <message>
        <source>looks alike</source>
        <translation>looks alike</translation>
    </message>
    <message>
        <source>looks a little alike</source>
        <translation>looks a little alike</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>How</source>
        <translation>How</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Faces</translation>
    </message>
    <message numerus="yes">
        <source>Protect %n face(s)</source>
        <translation><numerusform>Protect %n face</numerusform><numerusform>Protect %n faces</numerusform></translation>
    </message>
    <message>
        <source>Protect</source>
        <translation>Protect</translation>
    </message>
    <message>
        <source>Protect again</source>
        <translation>Protect again</translation>
    </message>
    <message>
        <source>“{name}” beside the photo</source>
        <translation>“{name}” beside the photo</translation>
    </message>
    <message>
        <source>Copies go to: {folder}</source>
        <translation>Copies go to: {folder}</translation>
    </message>
    <message>
        <source>Originals are never changed. You get protected copies.</source>
        <translation>Originals are never changed. You get protected copies.</translation>
    </message>
    <message numerus="yes">
        <source>Looking for faces in %n photo(s) …</source>
        <translation><numerusform>Looking for faces in %n photo …</numerusform><numerusform>Looking for faces in %n photos …</numerusform></translation>
    </message>
    <message>
        <source>All chosen faces are protected.</source>
        <translation>All chosen faces are protected.</translation>
    </message>
    <message>
        <source>No face is chosen.</source>
        <translation>No face is chosen.</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation><numerusform>%n photo</numerusform><numerusform>%n photos</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{photos} ready, still looking at %n more</source>
        <translation><numerusform>{photos} ready, still looking at %n more</numerusform><numerusform>{photos} ready, still looking at %n more</numerusform></translation>
    </message>
    <message>
        <source>{photos}, originals stay as they are</source>
        <translation>{photos}, originals stay as they are</translation>
    </message>
</context>
<context>
    <name>StandInDialog</name>
    <message>
        <source>Choose a new face</source>
        <translation>Choose a new face</translation>
    </message>
    <message>
        <source>Making new faces</source>
        <translation>Making new faces</translation>
    </message>
    <message>
        <source>Use it for this person in all photos ({count})</source>
        <translation>Use it for this person in all photos ({count})</translation>
    </message>
    <message>
        <source>The face as it is</source>
        <translation>The face as it is</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>As it is</translation>
    </message>
    <message>
        <source>New faces to choose from</source>
        <translation>New faces to choose from</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Show more</translation>
    </message>
    <message>
        <source>Use this face</source>
        <translation>Use this face</translation>
    </message>
    <message>
        <source>Making new faces. They are only shown, not saved.</source>
        <translation>Making new faces. They are only shown, not saved.</translation>
    </message>
    <message>
        <source>Which one? The finished face can differ in small things.</source>
        <translation>Which one? The finished face can differ in small things.</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>Suggested</translation>
    </message>
    <message>
        <source>Number {number}</source>
        <translation>Number {number}</translation>
    </message>
    <message>
        <source>New face {number}</source>
        <translation>New face {number}</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Do what the message offers</source>
        <translation>Do what the message offers</translation>
    </message>
</context>
<context>
    <name>TrashActions</name>
    <message>
        <source>These originals are not there any more.</source>
        <translation>These originals are not there any more.</translation>
    </message>
    <message>
        <source>Reading the vault's copies back …</source>
        <translation>Reading the vault's copies back …</translation>
    </message>
    <message numerus="yes">
        <source>%n original(s) moved to the trash</source>
        <translation><numerusform>%n original moved to the trash</numerusform><numerusform>%n originals moved to the trash</numerusform></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message numerus="yes">
        <source>Back in place: %n original(s)</source>
        <translation><numerusform>Back in place: %n original</numerusform><numerusform>Back in place: %n originals</numerusform></translation>
    </message>
</context>
<context>
    <name>TrashDialog</name>
    <message>
        <source>Move originals to the trash</source>
        <translation>Move originals to the trash</translation>
    </message>
    <message numerus="yes">
        <source>Move %n original(s) to the trash?</source>
        <translation><numerusform>Move %n original to the trash?</numerusform><numerusform>Move %n originals to the trash?</numerusform></translation>
    </message>
    <message>
        <source>Velato first reads each original back out of the vault and compares it with the file, byte for byte. Only then the file moves to the system's trash. You can undo it until you close Velato; afterwards the page Vault still gives each original back. When the trash is emptied, the vault holds the only copy: without passphrase and recovery words it is gone for good.</source>
        <translation>Velato first reads each original back out of the vault and compares it with the file, byte for byte. Only then the file moves to the system's trash. You can undo it until you close Velato; afterwards the page Vault still gives each original back. When the trash is emptied, the vault holds the only copy: without passphrase and recovery words it is gone for good.</translation>
    </message>
    <message>
        <source>Originals</source>
        <translation>Originals</translation>
    </message>
    <message>
        <source>I have my passphrase and my recovery words.</source>
        <translation>I have my passphrase and my recovery words.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>Move to the trash</translation>
    </message>
</context>
<context>
    <name>TryWordsDialog</name>
    <message>
        <source>Test my recovery words</source>
        <translation>Test my recovery words</translation>
    </message>
    <message>
        <source>Type the 24 words from your paper, in order. Nothing is changed, and nothing is kept.</source>
        <translation>Type the 24 words from your paper, in order. Nothing is changed, and nothing is kept.</translation>
    </message>
    <message>
        <source>The 24 recovery words</source>
        <translation>The 24 recovery words</translation>
    </message>
    <message>
        <source>The 24 recovery words, in order</source>
        <translation>The 24 recovery words, in order</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Test them</source>
        <translation>Test them</translation>
    </message>
    <message>
        <source>These words open your vault.</source>
        <translation>These words open your vault.</translation>
    </message>
</context>
<context>
    <name>UnlockDialog</name>
    <message>
        <source>Unlock the vault</source>
        <translation>Unlock the vault</translation>
    </message>
    <message>
        <source>Your originals are locked in it. The key is your passphrase.</source>
        <translation>Your originals are locked in it. The key is your passphrase.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>The 24 recovery words</source>
        <translation>The 24 recovery words</translation>
    </message>
    <message>
        <source>The 24 recovery words, in order</source>
        <translation>The 24 recovery words, in order</translation>
    </message>
    <message>
        <source>I forgot it: use my recovery words</source>
        <translation>I forgot it: use my recovery words</translation>
    </message>
    <message>
        <source>Use this computer's keyring</source>
        <translation>Use this computer's keyring</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>Use the passphrase</source>
        <translation>Use the passphrase</translation>
    </message>
    <message>
        <source>Unlocking …</source>
        <translation>Unlocking …</translation>
    </message>
</context>
<context>
    <name>Vault</name>
    <message>
        <source>Second copy of the header</source>
        <translation>Second copy of the header</translation>
    </message>
    <message>
        <source>List of the photos</source>
        <translation>List of the photos</translation>
    </message>
    <message>
        <source>People</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Waiting photos</source>
        <translation>Waiting photos</translation>
    </message>
    <message>
        <source>Keys from friends</source>
        <translation>Keys from friends</translation>
    </message>
    <message>
        <source>What is known about a photo</source>
        <translation>What is known about a photo</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
</context>
<context>
    <name>VaultActions</name>
    <message>
        <source>A way back</source>
        <translation>A way back</translation>
    </message>
    <message>
        <source>Do you want to be able to get the originals back?</source>
        <translation>Do you want to be able to get the originals back?</translation>
    </message>
    <message>
        <source>A vault keeps them, locked with a passphrase, on this computer. Your photo files are never changed either way.</source>
        <translation>A vault keeps them, locked with a passphrase, on this computer. Your photo files are never changed either way.</translation>
    </message>
    <message>
        <source>Make a vault</source>
        <translation>Make a vault</translation>
    </message>
    <message>
        <source>Go on without</source>
        <translation>Go on without</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>They cannot be shown again. Unless all 24 are on your paper, unlock the vault with your passphrase and choose “Make new recovery words” under “Keys and backup”.</source>
        <translation>They cannot be shown again. Unless all 24 are on your paper, unlock the vault with your passphrase and choose “Make new recovery words” under “Keys and backup”.</translation>
    </message>
    <message>
        <source>Recovery words</source>
        <translation>Recovery words</translation>
    </message>
    <message>
        <source>The vault was locked before your recovery words were checked.</source>
        <translation>The vault was locked before your recovery words were checked.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Choose a protected photo</source>
        <translation>Choose a protected photo</translation>
    </message>
    <message>
        <source>Where should the rebuilt photo go?</source>
        <translation>Where should the rebuilt photo go?</translation>
    </message>
    <message>
        <source>Where should the original go?</source>
        <translation>Where should the original go?</translation>
    </message>
    <message>
        <source>Destroy an original</source>
        <translation>Destroy an original</translation>
    </message>
    <message>
        <source>Destroy the stored original of {name}?</source>
        <translation>Destroy the stored original of {name}?</translation>
    </message>
    <message>
        <source>Nobody can ever bring it back from the vault then, not even you.</source>
        <translation>Nobody can ever bring it back from the vault then, not even you.</translation>
    </message>
    <message>
        <source>Destroy it</source>
        <translation>Destroy it</translation>
    </message>
    <message>
        <source>{name} is back, byte for byte as it was.</source>
        <translation>{name} is back, byte for byte as it was.</translation>
    </message>
</context>
<context>
    <name>VaultDoor</name>
    <message>
        <source>Bring a vault back from a backup</source>
        <translation>Bring a vault back from a backup</translation>
    </message>
    <message>
        <source>The vault is locked</source>
        <translation>The vault is locked</translation>
    </message>
    <message>
        <source>Unlock it to see what is in it or to get an original back.</source>
        <translation>Unlock it to see what is in it or to get an original back.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>You have no vault yet</source>
        <translation>You have no vault yet</translation>
    </message>
    <message>
        <source>With a vault, every original can be brought back exactly. Without one, a protected copy is all there is.</source>
        <translation>With a vault, every original can be brought back exactly. Without one, a protected copy is all there is.</translation>
    </message>
    <message>
        <source>Make a vault</source>
        <translation>Make a vault</translation>
    </message>
</context>
<context>
    <name>VaultKeys</name>
    <message>
        <source>The passphrase is changed.</source>
        <translation>The passphrase is changed.</translation>
    </message>
    <message>
        <source>The master key is changed, and the new words open the vault.</source>
        <translation>The master key is changed, and the new words open the vault.</translation>
    </message>
    <message>
        <source>The new words open the vault; the old ones do not.</source>
        <translation>The new words open the vault; the old ones do not.</translation>
    </message>
    <message>
        <source>Whoever uses this account's keyring can open the vault now.</source>
        <translation>Whoever uses this account's keyring can open the vault now.</translation>
    </message>
    <message>
        <source>The keyring does not open the vault any more.</source>
        <translation>The keyring does not open the vault any more.</translation>
    </message>
    <message>
        <source>Every original is decrypted and compared with its checksum. Nothing is changed.</source>
        <translation>Every original is decrypted and compared with its checksum. Nothing is changed.</translation>
    </message>
    <message>
        <source>Check everything</source>
        <translation>Check everything</translation>
    </message>
    <message numerus="yes">
        <source>Everything in the vault is whole: %n original(s), {size} read.</source>
        <translation><numerusform>Everything in the vault is whole: %n original, {size} read.</numerusform><numerusform>Everything in the vault is whole: %n originals, {size} read.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Damaged in the vault: %n part(s). The rest is whole.</source>
        <translation><numerusform>Damaged in the vault: %n part. The rest is whole.</numerusform><numerusform>Damaged in the vault: %n parts. The rest is whole.</numerusform></translation>
    </message>
    <message>
        <source>Repair what can be repaired</source>
        <translation>Repair what can be repaired</translation>
    </message>
    <message>
        <source>Where should the backup go?</source>
        <translation>Where should the backup go?</translation>
    </message>
    <message>
        <source>The backup is sealed like the vault and opens with the same passphrase and words.</source>
        <translation>The backup is sealed like the vault and opens with the same passphrase and words.</translation>
    </message>
    <message>
        <source>Back up the vault</source>
        <translation>Back up the vault</translation>
    </message>
    <message>
        <source>The whole vault is in {name} ({size}). Keep it on another disk.</source>
        <translation>The whole vault is in {name} ({size}). Keep it on another disk.</translation>
    </message>
    <message>
        <source>Choose a backup of a vault</source>
        <translation>Choose a backup of a vault</translation>
    </message>
    <message>
        <source>The backup is checked while it is copied.</source>
        <translation>The backup is checked while it is copied.</translation>
    </message>
    <message>
        <source>Bring a vault back</source>
        <translation>Bring a vault back</translation>
    </message>
    <message>
        <source>Your vault is back. Unlock it with its own passphrase.</source>
        <translation>Your vault is back. Unlock it with its own passphrase.</translation>
    </message>
    <message>
        <source>Forget all people</source>
        <translation>Forget all people</translation>
    </message>
    <message>
        <source>Forget everybody whom the vault knows?</source>
        <translation>Forget everybody whom the vault knows?</translation>
    </message>
    <message>
        <source>Names, choices and what it takes to know faces again are deleted. Stored originals stay.</source>
        <translation>Names, choices and what it takes to know faces again are deleted. Stored originals stay.</translation>
    </message>
    <message>
        <source>Forget them</source>
        <translation>Forget them</translation>
    </message>
    <message>
        <source>The vault knows nobody any more.</source>
        <translation>The vault knows nobody any more.</translation>
    </message>
    <message numerus="yes">
        <source>Repaired. Unreadable and set aside: %n file(s).</source>
        <translation><numerusform>Repaired. Unreadable and set aside: %n file.</numerusform><numerusform>Repaired. Unreadable and set aside: %n files.</numerusform></translation>
    </message>
</context>
<context>
    <name>VaultMenu</name>
    <message>
        <source>Keys and backup</source>
        <translation>Keys and backup</translation>
    </message>
    <message>
        <source>Change the passphrase …</source>
        <translation>Change the passphrase …</translation>
    </message>
    <message>
        <source>Test my recovery words …</source>
        <translation>Test my recovery words …</translation>
    </message>
    <message>
        <source>Make new recovery words …</source>
        <translation>Make new recovery words …</translation>
    </message>
    <message>
        <source>Change the master key …</source>
        <translation>Change the master key …</translation>
    </message>
    <message>
        <source>Let this computer's keyring open it</source>
        <translation>Let this computer's keyring open it</translation>
    </message>
    <message>
        <source>Rebuild a photo from its keys …</source>
        <translation>Rebuild a photo from its keys …</translation>
    </message>
    <message>
        <source>Check everything …</source>
        <translation>Check everything …</translation>
    </message>
    <message>
        <source>Back up the vault …</source>
        <translation>Back up the vault …</translation>
    </message>
    <message>
        <source>Keys from friends …</source>
        <translation>Keys from friends …</translation>
    </message>
    <message>
        <source>Forget all people …</source>
        <translation>Forget all people …</translation>
    </message>
</context>
<context>
    <name>VaultPage</name>
    <message>
        <source>Vault</source>
        <translation>Vault</translation>
    </message>
    <message>
        <source>Get an original back</source>
        <translation>Get an original back</translation>
    </message>
    <message>
        <source>Share its key</source>
        <translation>Share its key</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>Save the original</source>
        <translation>Save the original</translation>
    </message>
    <message>
        <source>Nothing in the vault fits that search.</source>
        <translation>Nothing in the vault fits that search.</translation>
    </message>
    <message>
        <source>Rebuild an approximation …</source>
        <translation>Rebuild an approximation …</translation>
    </message>
    <message>
        <source>Destroy</source>
        <translation>Destroy</translation>
    </message>
    <message>
        <source>Originals in the vault</source>
        <translation>Originals in the vault</translation>
    </message>
    <message numerus="yes">
        <source>%n original(s)</source>
        <translation><numerusform>%n original</numerusform><numerusform>%n originals</numerusform></translation>
    </message>
</context>
<context>
    <name>VaultSearchBar</name>
    <message>
        <source>Search by file name or person</source>
        <translation>Search by file name or person</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Anybody</source>
        <translation>Anybody</translation>
    </message>
    <message>
        <source>Any day</source>
        <translation>Any day</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Last 7 days</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Last 30 days</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>Last 12 months</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>From … to …</translation>
    </message>
    <message>
        <source>Protected when</source>
        <translation>Protected when</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Last day</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%n face(s)</source>
        <translation><numerusform>%n face</numerusform><numerusform>%n faces</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation><numerusform>%n chosen</numerusform><numerusform>%n chosen</numerusform></translation>
    </message>
    <message>
        <source>painted over</source>
        <translation>painted over</translation>
    </message>
    <message>
        <source>New face</source>
        <translation>New face</translation>
    </message>
    <message>
        <source>Looks like someone else. Same smile, same light.</source>
        <translation>Looks like someone else. Same smile, same light.</translation>
    </message>
    <message>
        <source>New face, same ID</source>
        <translation>New face, same ID</translation>
    </message>
    <message>
        <source>The weakest mode: machines still know who it is, and many people will see it too.</source>
        <translation>The weakest mode: machines still know who it is, and many people will see it too.</translation>
    </message>
    <message>
        <source>Invisible cloak</source>
        <translation>Invisible cloak</translation>
    </message>
    <message>
        <source>Friends still recognise the person. Face search does not.</source>
        <translation>Friends still recognise the person. Face search does not.</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>Cover</translation>
    </message>
    <message>
        <source>A plain shape over the face. Quick, and nothing is left.</source>
        <translation>A plain shape over the face. Quick, and nothing is left.</translation>
    </message>
    <message>
        <source>Solid shape: nothing is left</source>
        <translation>Solid shape: nothing is left</translation>
    </message>
    <message>
        <source>Pixels: looks only, can be undone</source>
        <translation>Pixels: looks only, can be undone</translation>
    </message>
    <message>
        <source>Blur: looks only, can be undone</source>
        <translation>Blur: looks only, can be undone</translation>
    </message>
    <message>
        <source>looking for faces</source>
        <translation>looking for faces</translation>
    </message>
    <message>
        <source>not protected yet</source>
        <translation>not protected yet</translation>
    </message>
    <message>
        <source>waiting its turn</source>
        <translation>waiting its turn</translation>
    </message>
    <message>
        <source>being protected</source>
        <translation>being protected</translation>
    </message>
    <message>
        <source>protected</source>
        <translation>protected</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>failed</translation>
    </message>
    <message>
        <source>Safe</source>
        <translation>Safe</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>Doubtful</translation>
    </message>
    <message>
        <source>Exposed</source>
        <translation>Exposed</translation>
    </message>
    <message>
        <source>Nothing of the face is left under the cover.</source>
        <translation>Nothing of the face is left under the cover.</translation>
    </message>
    <message>
        <source>A face can still be found under the cover.</source>
        <translation>A face can still be found under the cover.</translation>
    </message>
    <message>
        <source>A cosmetic cover: the face may be brought back.</source>
        <translation>A cosmetic cover: the face may be brought back.</translation>
    </message>
    <message>
        <source>To people the face still looks like the person. More strength did not change that in tests.</source>
        <translation>To people the face still looks like the person. More strength did not change that in tests.</translation>
    </message>
    <message>
        <source>People see someone else; the tested machines still know the person.</source>
        <translation>People see someone else; the tested machines still know the person.</translation>
    </message>
    <message>
        <source>No tested face search takes this for the same person, also after compression.</source>
        <translation>No tested face search takes this for the same person, also after compression.</translation>
    </message>
    <message>
        <source>A tested face search still recognises the person. Try stronger.</source>
        <translation>A tested face search still recognises the person. Try stronger.</translation>
    </message>
    <message>
        <source>People see someone else. No face search was there to test what machines see.</source>
        <translation>People see someone else. No face search was there to test what machines see.</translation>
    </message>
    <message>
        <source>People see someone else, but a tested face search no longer knows the person.</source>
        <translation>People see someone else, but a tested face search no longer knows the person.</translation>
    </message>
    <message>
        <source>People see someone else, but machines may not know the person after compression.</source>
        <translation>People see someone else, but machines may not know the person after compression.</translation>
    </message>
    <message>
        <source>No face search was there to test this face.</source>
        <translation>No face search was there to test this face.</translation>
    </message>
    <message>
        <source>A tested face search recognises the person again after compression.</source>
        <translation>A tested face search recognises the person again after compression.</translation>
    </message>
    <message>
        <source>No tested face search recognises the person, but one comes close.</source>
        <translation>No tested face search recognises the person, but one comes close.</translation>
    </message>
    <message>
        <source>A detector still finds a face here, though the cover should leave none.</source>
        <translation>A detector still finds a face here, though the cover should leave none.</translation>
    </message>
    <message>
        <source>No detector finds a face here any more, as a cover should have it.</source>
        <translation>No detector finds a face here any more, as a cover should have it.</translation>
    </message>
    <message>
        <source>A detector still finds a face here, as it should.</source>
        <translation>A detector still finds a face here, as it should.</translation>
    </message>
    <message>
        <source>No detector finds a face here any more: it may not look like one.</source>
        <translation>No detector finds a face here any more: it may not look like one.</translation>
    </message>
    <message>
        <source>JPEG 75</source>
        <translation>JPEG 75</translation>
    </message>
    <message>
        <source>JPEG 50</source>
        <translation>JPEG 50</translation>
    </message>
    <message>
        <source>half size</source>
        <translation>half size</translation>
    </message>
    <message>
        <source>Does not hold after: {changes}</source>
        <translation>Does not hold after: {changes}</translation>
    </message>
    <message>
        <source>Holds only after: {changes}</source>
        <translation>Holds only after: {changes}</translation>
    </message>
    <message>
        <source>Holds also after: {changes}</source>
        <translation>Holds also after: {changes}</translation>
    </message>
    <message>
        <source>Not tested: face search that is not installed here or comes later, clothes, hair and background, and people who know the person well.</source>
        <translation>Not tested: face search that is not installed here or comes later, clothes, hair and background, and people who know the person well.</translation>
    </message>
    <message>
        <source>Cloaks of earlier years were broken by face search trained for that.</source>
        <translation>Cloaks of earlier years were broken by face search trained for that.</translation>
    </message>
    <message>
        <source>Gentle</source>
        <translation>Gentle</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Balanced</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Strong</translation>
    </message>
    <message>
        <source>Reading the photo</source>
        <translation>Reading the photo</translation>
    </message>
    <message>
        <source>Getting ready</source>
        <translation>Getting ready</translation>
    </message>
    <message>
        <source>Looking for faces</source>
        <translation>Looking for faces</translation>
    </message>
    <message>
        <source>Making the new face</source>
        <translation>Making the new face</translation>
    </message>
    <message>
        <source>Reading the face</source>
        <translation>Reading the face</translation>
    </message>
    <message>
        <source>Locking the original away</source>
        <translation>Locking the original away</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Saving</translation>
    </message>
    <message>
        <source>Testing the result</source>
        <translation>Testing the result</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Working</translation>
    </message>
</context>
<context>
    <name>WordsStep</name>
    <message>
        <source>Write these 24 words on paper</source>
        <translation>Write these 24 words on paper</translation>
    </message>
    <message>
        <source>They open the vault if you forget the passphrase. They are shown only now. Do not photograph them.</source>
        <translation>They open the vault if you forget the passphrase. They are shown only now. Do not photograph them.</translation>
    </message>
</context>
<context>
    <name>WorkDialog</name>
    <message>
        <source>What was found</source>
        <translation>What was found</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>Choose faces by person</source>
        <translation>Choose faces by person</translation>
    </message>
    <message>
        <source>Remove a frame</source>
        <translation>Remove a frame</translation>
    </message>
</context>
</TS>
