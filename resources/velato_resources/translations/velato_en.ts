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
        <source>Before and after</source>
        <translation>Before and after</translation>
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
        <source>Write these 24 words on paper</source>
        <translation>Write these 24 words on paper</translation>
    </message>
    <message>
        <source>They open the vault if you forget the passphrase. They are shown only now. Do not photograph them.</source>
        <translation>They open the vault if you forget the passphrase. They are shown only now. Do not photograph them.</translation>
    </message>
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
        <source>Use the mode Cover, which needs no model, or add the model under Help.</source>
        <translation>Use the mode Cover, which needs no model, or add the model under Help.</translation>
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
        <source>Stronger</source>
        <translation>Stronger</translation>
    </message>
    <message>
        <source>Another face</source>
        <translation>Another face</translation>
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
        <source>Change a face</source>
        <translation>Change a face</translation>
    </message>
    <message>
        <source>Face {number}</source>
        <translation>Face {number}</translation>
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
        <source>{page} of {pages}</source>
        <translation>{page} of {pages}</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>Open a folder</translation>
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
        <source>When photos are open, the people in them appear here. Names stay on this computer, in memory.</source>
        <translation>When photos are open, the people in them appear here. Names stay on this computer, in memory.</translation>
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
    <message>
        <source>Choose faces by person</source>
        <translation>Choose faces by person</translation>
    </message>
    <message>
        <source>Remove a frame</source>
        <translation>Remove a frame</translation>
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
        <source>Protect the photo first: originals are not copied.</source>
        <translation>Protect the photo first: originals are not copied.</translation>
    </message>
    <message>
        <source>The protected photo is on the clipboard.</source>
        <translation>The protected photo is on the clipboard.</translation>
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
    <name>PhotoGrid</name>
    <message>
        <source>Photos</source>
        <translation>Photos</translation>
    </message>
</context>
<context>
    <name>PhotoPage</name>
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
        <source>Draw a face</source>
        <translation>Draw a face</translation>
    </message>
    <message>
        <source>Drag a frame around a face that was missed (D)</source>
        <translation>Drag a frame around a face that was missed (D)</translation>
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
        <source>Whole photo (0)</source>
        <translation>Whole photo (0)</translation>
    </message>
    <message>
        <source>Real size, 100 % (1)</source>
        <translation>Real size, 100 % (1)</translation>
    </message>
    <message>
        <source>Choose a face</source>
        <translation>Choose a face</translation>
    </message>
    <message>
        <source>Remove a frame</source>
        <translation>Remove a frame</translation>
    </message>
    <message>
        <source>Move a frame</source>
        <translation>Move a frame</translation>
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
        <source>For photo libraries: sorting by person keeps working.</source>
        <translation>For photo libraries: sorting by person keeps working.</translation>
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
        <source>Cancel chosen</source>
        <translation>Cancel chosen</translation>
    </message>
    <message>
        <source>Nothing to do yet</source>
        <translation>Nothing to do yet</translation>
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
        <source>Photos are still being protected.</source>
        <translation>Photos are still being protected.</translation>
    </message>
    <message>
        <source>If you stop now, the photo in work is left as it was.</source>
        <translation>If you stop now, the photo in work is left as it was.</translation>
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
        <source>Stay</source>
        <translation>Stay</translation>
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
        <source>Photos in the vault that look alike</source>
        <translation>Photos in the vault that look alike</translation>
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
        <source>similarity {after}, limit {limit}</source>
        <translation>similarity {after}, limit {limit}</translation>
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
    <name>Toast</name>
    <message>
        <source>Do what the message offers</source>
        <translation>Do what the message offers</translation>
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
        <source>The passphrase is changed.</source>
        <translation>The passphrase is changed.</translation>
    </message>
    <message>
        <source>{name} is back, byte for byte as it was.</source>
        <translation>{name} is back, byte for byte as it was.</translation>
    </message>
</context>
<context>
    <name>VaultPage</name>
    <message>
        <source>Search by name or date</source>
        <translation>Search by name or date</translation>
    </message>
    <message>
        <source>Vault</source>
        <translation>Vault</translation>
    </message>
    <message>
        <source>Get an original back</source>
        <translation>Get an original back</translation>
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
        <source>Destroy</source>
        <translation>Destroy</translation>
    </message>
    <message>
        <source>Check everything</source>
        <translation>Check everything</translation>
    </message>
    <message>
        <source>Change passphrase</source>
        <translation>Change passphrase</translation>
    </message>
    <message>
        <source>Originals in the vault</source>
        <translation>Originals in the vault</translation>
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
    <message numerus="yes">
        <source>%n original(s)</source>
        <translation><numerusform>%n original</numerusform><numerusform>%n originals</numerusform></translation>
    </message>
    <message>
        <source>Checking every original …</source>
        <translation>Checking every original …</translation>
    </message>
    <message numerus="yes">
        <source>%n original(s) are damaged. Bring the vault back from a backup.</source>
        <translation><numerusform>%n original are damaged. Bring the vault back from a backup.</numerusform><numerusform>%n originals are damaged. Bring the vault back from a backup.</numerusform></translation>
    </message>
    <message>
        <source>Everything in the vault is whole.</source>
        <translation>Everything in the vault is whole.</translation>
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
        <source>People see someone else. Machines still know who it is.</source>
        <translation>People see someone else. Machines still know who it is.</translation>
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
        <source>A cosmetic cover: the face may be brought back.</source>
        <translation>A cosmetic cover: the face may be brought back.</translation>
    </message>
    <message>
        <source>The tests do not agree, or they could not look.</source>
        <translation>The tests do not agree, or they could not look.</translation>
    </message>
    <message>
        <source>People see someone else; the tested machines still know the person.</source>
        <translation>People see someone else; the tested machines still know the person.</translation>
    </message>
    <message>
        <source>The tested machines do not know the person any more.</source>
        <translation>The tested machines do not know the person any more.</translation>
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
</TS>
