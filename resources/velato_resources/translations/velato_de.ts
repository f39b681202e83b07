<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>Fotos hinzufügen</translation>
    </message>
    <message>
        <source>Protect</source>
        <translation>Schützen</translation>
    </message>
    <message>
        <source>Get an original back</source>
        <translation>Original zurückholen</translation>
    </message>
    <message>
        <source>Copy the protected photo</source>
        <translation>Geschütztes Foto kopieren</translation>
    </message>
    <message>
        <source>Take photos out of the list</source>
        <translation>Fotos aus der Liste nehmen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Choosing</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Choose all photos</source>
        <translation>Alle Fotos auswählen</translation>
    </message>
    <message>
        <source>Choose from here to there</source>
        <translation>Von hier bis dort auswählen</translation>
    </message>
    <message>
        <source>Choose all faces</source>
        <translation>Alle Gesichter auswählen</translation>
    </message>
    <message>
        <source>Choose no face</source>
        <translation>Kein Gesicht auswählen</translation>
    </message>
    <message>
        <source>Switch the face in the frame on or off</source>
        <translation>Gesicht im Rahmen ein- oder ausschalten</translation>
    </message>
    <message>
        <source>Go to the next face</source>
        <translation>Zum nächsten Gesicht</translation>
    </message>
    <message>
        <source>Move a frame</source>
        <translation>Rahmen verschieben</translation>
    </message>
    <message>
        <source>Resize a frame</source>
        <translation>Rahmengröße ändern</translation>
    </message>
    <message>
        <source>Turn a frame</source>
        <translation>Rahmen drehen</translation>
    </message>
    <message>
        <source>Remove a frame: not a face</source>
        <translation>Rahmen entfernen: kein Gesicht</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Open the photo</source>
        <translation>Foto öffnen</translation>
    </message>
    <message>
        <source>Back, or stop drawing</source>
        <translation>Zurück oder Zeichnen beenden</translation>
    </message>
    <message>
        <source>Photo after</source>
        <translation>Nächstes Foto</translation>
    </message>
    <message>
        <source>Photo before</source>
        <translation>Voriges Foto</translation>
    </message>
    <message>
        <source>Draw a face</source>
        <translation>Gesicht einzeichnen</translation>
    </message>
    <message>
        <source>Paint over</source>
        <translation>Übermalen</translation>
    </message>
    <message>
        <source>Smaller or larger brush</source>
        <translation>Pinsel kleiner oder größer</translation>
    </message>
    <message>
        <source>Erase what is painted</source>
        <translation>Übermaltes radieren</translation>
    </message>
    <message>
        <source>Paint a dot, or a line with the arrows</source>
        <translation>Einen Punkt malen, oder mit den Pfeilen eine Linie</translation>
    </message>
    <message>
        <source>Turn the photo to the right</source>
        <translation>Foto nach rechts drehen</translation>
    </message>
    <message>
        <source>Turn the photo to the left</source>
        <translation>Foto nach links drehen</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Vorher und nachher</translation>
    </message>
    <message>
        <source>Move the divider between before and after</source>
        <translation>Die Trennlinie zwischen vorher und nachher verschieben</translation>
    </message>
    <message>
        <source>Hold to see the original</source>
        <translation>Halten, um das Original zu sehen</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Vault</source>
        <translation>Tresor</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
</context>
<context>
    <name>BrushBar</name>
    <message>
        <source>Drag over what must not be seen. Hold Alt to erase.</source>
        <translation>Überstreichen Sie, was niemand sehen soll. Mit Alt radieren Sie.</translation>
    </message>
    <message>
        <source>Brush size</source>
        <translation>Pinselgröße</translation>
    </message>
    <message>
        <source>Brush size: [ is smaller, ] is larger</source>
        <translation>Pinselgröße: [ ist kleiner, ] ist größer</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Radieren</translation>
    </message>
    <message>
        <source>Take away what was painted (E, or hold Alt)</source>
        <translation>Gemaltes wegnehmen (E, oder Alt halten)</translation>
    </message>
    <message>
        <source>Remove all</source>
        <translation>Alles entfernen</translation>
    </message>
    <message>
        <source>Remove everything that was painted on this photo</source>
        <translation>Alles entfernen, was auf diesem Foto übermalt ist</translation>
    </message>
    <message>
        <source>Cover with</source>
        <translation>Abdecken mit</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>Before and after. Arrow keys move the divider, hold B to see the original.</source>
        <translation>Vorher und nachher. Pfeiltasten bewegen die Trennlinie, B halten zeigt das Original.</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
</context>
<context>
    <name>CreateVaultDialog</name>
    <message>
        <source>Make your vault</source>
        <translation>Tresor anlegen</translation>
    </message>
    <message>
        <source>Show the words again</source>
        <translation>Wörter noch einmal zeigen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Make the vault</source>
        <translation>Tresor anlegen</translation>
    </message>
    <message>
        <source>Your originals are locked in a vault on this computer, so that you can get each of them back, exactly as it was. Only you have the key. Nobody can reset it for you.</source>
        <translation>Ihre Originale liegen verschlossen in einem Tresor auf diesem Computer. So bekommen Sie jedes genau so zurück, wie es war. Nur Sie haben den Schlüssel. Niemand kann ihn zurücksetzen.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Noch einmal dieselbe</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Making the vault …</source>
        <translation>Tresor wird angelegt …</translation>
    </message>
    <message>
        <source>I wrote them down</source>
        <translation>Ich habe sie aufgeschrieben</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>At least {count} characters. Four or five random words are easy to keep in mind.</source>
        <translation>Mindestens {count} Zeichen. Vier oder fünf zufällige Wörter kann man sich leicht merken.</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Die beiden sind nicht gleich.</translation>
    </message>
    <message>
        <source>Good. Keep it where you keep important things.</source>
        <translation>Gut. Bewahren Sie sie dort auf, wo Wichtiges liegt.</translation>
    </message>
</context>
<context>
    <name>DetectorChoice</name>
    <message>
        <source>Faces</source>
        <translation>Gesichter</translation>
    </message>
    <message>
        <source>Find faces with</source>
        <translation>Gesichter finden mit</translation>
    </message>
    <message>
        <source>Velato&apos;s own detector</source>
        <translation>Velatos eigener Erkennung</translation>
    </message>
    <message>
        <source>Other models can be added with “velato packs add”. They count for photos opened from now on.</source>
        <translation>Weitere Modelle lassen sich mit „velato packs add“ hinzufügen. Sie gelten für Fotos, die ab jetzt geöffnet werden.</translation>
    </message>
</context>
<context>
    <name>Doctor</name>
    <message>
        <source>Velato {0} on {1}.</source>
        <translation>Velato {0} auf {1}.</translation>
    </message>
    <message>
        <source>Computes on {0} ({1}, {2} threads); works here: {3}.</source>
        <translation>Rechnet auf {0} ({1}, {2} Threads); hier möglich: {3}.</translation>
    </message>
    <message>
        <source>{0} {1} is whole ({2}).</source>
        <translation>{0} {1} ist unversehrt ({2}).</translation>
    </message>
    <message>
        <source>Data lies in {0}.</source>
        <translation>Die Daten liegen in {0}.</translation>
    </message>
    <message>
        <source>{0} GB are free where data lies.</source>
        <translation>Wo die Daten liegen, sind {0} GB frei.</translation>
    </message>
    <message>
        <source>There is a vault at {0}.</source>
        <translation>In {0} liegt ein Tresor.</translation>
    </message>
    <message>
        <source>The system&apos;s keyring can keep a key to the vault.</source>
        <translation>Der Schlüsselbund des Systems kann einen Schlüssel zum Tresor aufbewahren.</translation>
    </message>
    <message>
        <source>The vault can be locked with the screen and before sleep.</source>
        <translation>Der Tresor kann mit dem Bildschirm und vor dem Ruhezustand verschlossen werden.</translation>
    </message>
    <message>
        <source>Install Velato again.</source>
        <translation>Installieren Sie Velato neu.</translation>
    </message>
    <message>
        <source>The package {0} is missing.</source>
        <translation>Das Paket {0} fehlt.</translation>
    </message>
    <message>
        <source>onnxruntime and onnxruntime-gpu are both installed.</source>
        <translation>onnxruntime und onnxruntime-gpu sind beide installiert.</translation>
    </message>
    <message>
        <source>Uninstall both, then install only onnxruntime-gpu.</source>
        <translation>Entfernen Sie beide und installieren Sie dann nur onnxruntime-gpu.</translation>
    </message>
    <message>
        <source>HEIC photos cannot be read or written.</source>
        <translation>HEIC-Fotos können weder gelesen noch geschrieben werden.</translation>
    </message>
    <message>
        <source>Install the package pillow-heif.</source>
        <translation>Installieren Sie das Paket pillow-heif.</translation>
    </message>
    <message>
        <source>The pack {0} needs the package insightface.</source>
        <translation>Das Modell {0} braucht das Paket insightface.</translation>
    </message>
    <message>
        <source>Install that package, or remove the pack.</source>
        <translation>Installieren Sie dieses Paket oder entfernen Sie das Modell.</translation>
    </message>
    <message>
        <source>No face model is installed: only the mode Cover works.</source>
        <translation>Es ist kein Gesichtsmodell installiert: nur der Modus „Abdecken“ geht.</translation>
    </message>
    <message>
        <source>No recognizer is installed that tests results and tells people apart.</source>
        <translation>Es ist kein Erkenner installiert, der Ergebnisse prüft und Personen unterscheidet.</translation>
    </message>
    <message>
        <source>The folder {0} holds no readable model.</source>
        <translation>Der Ordner {0} enthält kein lesbares Modell.</translation>
    </message>
    <message>
        <source>Remove it and add it again.</source>
        <translation>Entfernen Sie es und fügen Sie es neu hinzu.</translation>
    </message>
    <message>
        <source>The folder {0} cannot be written.</source>
        <translation>In den Ordner {0} kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Check its permissions.</source>
        <translation>Prüfen Sie die Rechte.</translation>
    </message>
    <message>
        <source>Only {0} GB are free where data lies.</source>
        <translation>Wo die Daten liegen, sind nur noch {0} GB frei.</translation>
    </message>
    <message>
        <source>Free some space.</source>
        <translation>Schaffen Sie Platz.</translation>
    </message>
    <message>
        <source>There is no vault yet.</source>
        <translation>Es gibt noch keinen Tresor.</translation>
    </message>
    <message>
        <source>Make one to get originals back.</source>
        <translation>Legen Sie einen an, um Originale zurückholen zu können.</translation>
    </message>
    <message>
        <source>Nothing tells Velato of a locked screen and of sleep.</source>
        <translation>Velato erfährt nicht, wenn der Bildschirm gesperrt wird oder der Computer schläft.</translation>
    </message>
    <message>
        <source>Lock the vault yourself when you leave.</source>
        <translation>Verschließen Sie den Tresor selbst, wenn Sie gehen.</translation>
    </message>
    <message>
        <source>This system has no keyring to keep a key in.</source>
        <translation>Dieses System hat keinen Schlüsselbund, der einen Schlüssel aufbewahren könnte.</translation>
    </message>
    <message>
        <source>Type the passphrase instead.</source>
        <translation>Geben Sie stattdessen die Passphrase ein.</translation>
    </message>
</context>
<context>
    <name>DragOutButton</name>
    <message>
        <source>Drag the protected photo into another program. Click to copy it.</source>
        <translation>Das geschützte Foto in ein anderes Programm ziehen. Ein Klick kopiert es.</translation>
    </message>
</context>
<context>
    <name>DropTile</name>
    <message>
        <source>Drop your photos here</source>
        <translation>Fotos hier ablegen</translation>
    </message>
    <message>
        <source>Velato gives faces a veil before you post. Nothing leaves this computer.</source>
        <translation>Velato gibt Gesichtern einen Schleier, bevor Sie posten. Nichts verlässt diesen Computer.</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Choose photos</source>
        <translation>Fotos wählen</translation>
    </message>
    <message>
        <source>Lately</source>
        <translation>Zuletzt</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>No permission</source>
        <translation>Keine Berechtigung</translation>
    </message>
    <message>
        <source>This folder or file may not be opened or written.</source>
        <translation>Dieser Ordner oder diese Datei darf nicht geöffnet oder beschrieben werden.</translation>
    </message>
    <message>
        <source>Choose another folder, or change its permissions.</source>
        <translation>Wählen Sie einen anderen Ordner oder ändern Sie die Rechte.</translation>
    </message>
    <message>
        <source>The disk said no</source>
        <translation>Die Festplatte macht nicht mit</translation>
    </message>
    <message>
        <source>Something went wrong inside Velato</source>
        <translation>In Velato ist etwas schiefgegangen</translation>
    </message>
    <message>
        <source>No file was changed. You can go on working.</source>
        <translation>Keine Datei wurde verändert. Sie können weiterarbeiten.</translation>
    </message>
    <message>
        <source>If it happens again, please report it with the details below.</source>
        <translation>Wenn es wieder passiert, melden Sie es bitte mit den Angaben unten.</translation>
    </message>
    <message>
        <source>If it happens again, please send us the report about it. It names no photo and nobody: {file}</source>
        <translation>Wenn es wieder passiert, schicken Sie uns bitte den Bericht darüber. Er nennt kein Foto und niemanden: {file}</translation>
    </message>
    <message>
        <source>Wrong passphrase</source>
        <translation>Falsche Passphrase</translation>
    </message>
    <message>
        <source>These words do not fit</source>
        <translation>Diese Wörter passen nicht</translation>
    </message>
    <message>
        <source>The vault is locked</source>
        <translation>Der Tresor ist verschlossen</translation>
    </message>
    <message>
        <source>The vault is in use</source>
        <translation>Der Tresor wird gerade benutzt</translation>
    </message>
    <message>
        <source>The vault is damaged</source>
        <translation>Der Tresor ist beschädigt</translation>
    </message>
    <message>
        <source>No original found</source>
        <translation>Kein Original gefunden</translation>
    </message>
    <message>
        <source>This photo has changed</source>
        <translation>Dieses Foto hat sich geändert</translation>
    </message>
    <message>
        <source>This photo cannot be read</source>
        <translation>Dieses Foto ist nicht lesbar</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>Die Festplatte ist voll</translation>
    </message>
    <message>
        <source>Saving failed</source>
        <translation>Speichern fehlgeschlagen</translation>
    </message>
    <message>
        <source>A model is missing</source>
        <translation>Ein Modell fehlt</translation>
    </message>
    <message>
        <source>Not enough memory</source>
        <translation>Zu wenig Speicher</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>Das hat nicht geklappt</translation>
    </message>
    <message>
        <source>This cannot be done.</source>
        <translation>Das geht so nicht.</translation>
    </message>
    <message>
        <source>Cancelled; no file was changed.</source>
        <translation>Abgebrochen; keine Datei wurde verändert.</translation>
    </message>
    <message>
        <source>The photo cannot be read.</source>
        <translation>Das Foto lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>The photo is not the file any more that it was.</source>
        <translation>Das Foto ist nicht mehr die Datei, die es war.</translation>
    </message>
    <message>
        <source>This kind of photo is not supported.</source>
        <translation>Diese Art von Foto wird nicht unterstützt.</translation>
    </message>
    <message>
        <source>The photo has too many pixels to be opened safely.</source>
        <translation>Das Foto hat zu viele Pixel, um sicher geöffnet zu werden.</translation>
    </message>
    <message>
        <source>A file of that name is there already and was left as it is.</source>
        <translation>Eine Datei dieses Namens gibt es schon; sie blieb, wie sie ist.</translation>
    </message>
    <message>
        <source>The file cannot be written.</source>
        <translation>Die Datei lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>There is no room left on the disk.</source>
        <translation>Auf dem Datenträger ist kein Platz mehr.</translation>
    </message>
    <message>
        <source>No face was found.</source>
        <translation>Es wurde kein Gesicht gefunden.</translation>
    </message>
    <message>
        <source>A face cannot be protected in this mode.</source>
        <translation>Ein Gesicht lässt sich in diesem Modus nicht schützen.</translation>
    </message>
    <message>
        <source>This file is no report of Velato.</source>
        <translation>Diese Datei ist kein Bericht von Velato.</translation>
    </message>
    <message>
        <source>A model is damaged, or is not what it says.</source>
        <translation>Ein Modell ist beschädigt oder nicht das, was es angibt.</translation>
    </message>
    <message>
        <source>A model is not installed.</source>
        <translation>Ein Modell ist nicht installiert.</translation>
    </message>
    <message>
        <source>There is not enough memory.</source>
        <translation>Der Arbeitsspeicher reicht nicht.</translation>
    </message>
    <message>
        <source>The part of Velato that works on photos stopped; your photos are unharmed.</source>
        <translation>Der Teil von Velato, der an Fotos arbeitet, hat sich beendet; Ihre Fotos sind unversehrt.</translation>
    </message>
    <message>
        <source>The vault cannot do this.</source>
        <translation>Der Tresor kann das nicht.</translation>
    </message>
    <message>
        <source>There is no vault yet.</source>
        <translation>Es gibt noch keinen Tresor.</translation>
    </message>
    <message>
        <source>There is a vault there already.</source>
        <translation>Dort liegt schon ein Tresor.</translation>
    </message>
    <message>
        <source>The vault is locked.</source>
        <translation>Der Tresor ist verschlossen.</translation>
    </message>
    <message>
        <source>The vault is in use by another program or job.</source>
        <translation>Der Tresor wird gerade von einem anderen Programm oder Auftrag benutzt.</translation>
    </message>
    <message>
        <source>The passphrase does not open this.</source>
        <translation>Diese Passphrase passt nicht.</translation>
    </message>
    <message>
        <source>The key or the words do not belong to this vault or photo.</source>
        <translation>Der Schlüssel oder die Wörter gehören nicht zu diesem Tresor oder Foto.</translation>
    </message>
    <message>
        <source>No QR code of a key can be read in this picture.</source>
        <translation>In diesem Bild ist kein QR-Code eines Schlüssels zu lesen.</translation>
    </message>
    <message>
        <source>The vault is damaged.</source>
        <translation>Der Tresor ist beschädigt.</translation>
    </message>
    <message>
        <source>Something that the vault keeps is damaged.</source>
        <translation>Etwas, das der Tresor aufbewahrt, ist beschädigt.</translation>
    </message>
    <message>
        <source>This was written by a newer Velato.</source>
        <translation>Das wurde von einem neueren Velato geschrieben.</translation>
    </message>
    <message>
        <source>No original of this photo is in the vault.</source>
        <translation>Im Tresor liegt kein Original zu diesem Foto.</translation>
    </message>
    <message>
        <source>The original was not kept, so it cannot be given back exactly.</source>
        <translation>Das Original wurde nicht aufbewahrt und kann deshalb nicht genau zurückgegeben werden.</translation>
    </message>
    <message>
        <source>There is nothing that the faces could be rebuilt from.</source>
        <translation>Es ist nichts da, woraus sich die Gesichter wieder herstellen ließen.</translation>
    </message>
    <message>
        <source>This system offers no safe place for a key.</source>
        <translation>Dieses System bietet keinen sicheren Platz für einen Schlüssel.</translation>
    </message>
    <message>
        <source>Check that it opens in another program; it may be damaged or no picture at all.</source>
        <translation>Prüfen Sie, ob ein anderes Programm es öffnet; es kann beschädigt oder gar kein Bild sein.</translation>
    </message>
    <message>
        <source>Look at its faces once more, then protect it as it is now.</source>
        <translation>Sehen Sie sich seine Gesichter noch einmal an, und schützen Sie es dann so, wie es jetzt ist.</translation>
    </message>
    <message>
        <source>Save it as JPEG, PNG, WebP, TIFF, BMP or HEIC and try again.</source>
        <translation>Speichern Sie es als JPEG, PNG, WebP, TIFF, BMP oder HEIC und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Make it smaller in another program first.</source>
        <translation>Verkleinern Sie es vorher in einem anderen Programm.</translation>
    </message>
    <message>
        <source>Choose another folder or name.</source>
        <translation>Wählen Sie einen anderen Ordner oder Namen.</translation>
    </message>
    <message>
        <source>Check that the folder exists and that you may write to it.</source>
        <translation>Prüfen Sie, ob es den Ordner gibt und ob Sie dort schreiben dürfen.</translation>
    </message>
    <message>
        <source>Free some space or choose a folder on another disk.</source>
        <translation>Schaffen Sie Platz oder wählen Sie einen Ordner auf einem anderen Datenträger.</translation>
    </message>
    <message>
        <source>Draw a frame around a face that was missed.</source>
        <translation>Ziehen Sie einen Rahmen um ein Gesicht, das übersehen wurde.</translation>
    </message>
    <message>
        <source>Choose the mode Cover for it.</source>
        <translation>Wählen Sie dafür den Modus „Abdecken“.</translation>
    </message>
    <message>
        <source>Remove it and add it again from a source that you trust.</source>
        <translation>Entfernen Sie es und fügen Sie es aus einer Quelle, der Sie vertrauen, neu hinzu.</translation>
    </message>
    <message>
        <source>Use the mode Cover, which needs no model, or add the model under Help.</source>
        <translation>Nehmen Sie „Abdecken“, das braucht kein Modell, oder fügen Sie das Modell unter Hilfe hinzu.</translation>
    </message>
    <message>
        <source>Close other programs and try again.</source>
        <translation>Schließen Sie andere Programme und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Try again. If it happens again with the same photo, leave that photo out.</source>
        <translation>Versuchen Sie es noch einmal. Passiert es beim selben Foto wieder, lassen Sie dieses aus.</translation>
    </message>
    <message>
        <source>Make one first.</source>
        <translation>Legen Sie zuerst einen an.</translation>
    </message>
    <message>
        <source>Open it, or choose another folder.</source>
        <translation>Öffnen Sie ihn oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Unlock it with its passphrase first.</source>
        <translation>Schließen Sie ihn zuerst mit der Passphrase auf.</translation>
    </message>
    <message>
        <source>Wait until it is done, or close the other program.</source>
        <translation>Warten Sie, bis er fertig ist, oder schließen Sie das andere Programm.</translation>
    </message>
    <message>
        <source>Check the keyboard layout and Caps Lock; nothing was changed.</source>
        <translation>Prüfen Sie Tastaturbelegung und Feststelltaste; nichts wurde verändert.</translation>
    </message>
    <message>
        <source>Check every word, or use the key that was made for it.</source>
        <translation>Prüfen Sie jedes Wort oder nehmen Sie den Schlüssel, der dazu gemacht wurde.</translation>
    </message>
    <message>
        <source>Take the picture again, sharp and near, with all of the code in it.</source>
        <translation>Nehmen Sie das Bild noch einmal auf, scharf und nah, mit dem ganzen Code darin.</translation>
    </message>
    <message>
        <source>Do not write to it; bring it back from a backup.</source>
        <translation>Schreiben Sie nichts hinein; holen Sie ihn aus einer Sicherung zurück.</translation>
    </message>
    <message>
        <source>Bring the vault back from a backup; the other photos in it are not affected.</source>
        <translation>Holen Sie den Tresor aus einer Sicherung zurück; die anderen Fotos darin sind nicht betroffen.</translation>
    </message>
    <message>
        <source>Update Velato; nothing was changed.</source>
        <translation>Aktualisieren Sie Velato; nichts wurde verändert.</translation>
    </message>
    <message>
        <source>It may be in another vault, or it was protected without keeping the original.</source>
        <translation>Es kann in einem anderen Tresor liegen oder ohne Aufbewahren des Originals geschützt worden sein.</translation>
    </message>
    <message>
        <source>Get the original back instead, or take the protected file as Velato wrote it.</source>
        <translation>Holen Sie stattdessen das Original zurück, oder nehmen Sie die geschützte Datei so, wie Velato sie geschrieben hat.</translation>
    </message>
    <message>
        <source>Type the passphrase instead.</source>
        <translation>Geben Sie stattdessen die Passphrase ein.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Example</name>
    <message>
        <source>Choose faces</source>
        <translation>Gesichter auswählen</translation>
    </message>
</context>
<context>
    <name>FaceCanvas</name>
    <message>
        <source>Photo with faces</source>
        <translation>Foto mit Gesichtern</translation>
    </message>
    <message>
        <source>Face {number}</source>
        <translation>Gesicht {number}</translation>
    </message>
    <message>
        <source>will be protected</source>
        <translation>wird geschützt</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>bleibt, wie es ist</translation>
    </message>
    <message>
        <source>Space switches. Alt and arrows move, Shift and arrows resize, comma and full stop turn.</source>
        <translation>Leertaste schaltet um. Alt und Pfeile verschieben, Umschalt und Pfeile ändern die Größe, Komma und Punkt drehen.</translation>
    </message>
</context>
<context>
    <name>FaceCard</name>
    <message>
        <source>Protect {name}</source>
        <translation>{name} schützen</translation>
    </message>
    <message>
        <source>What to do with this face</source>
        <translation>Was mit diesem Gesicht geschieht</translation>
    </message>
    <message>
        <source>As everywhere: {mode}</source>
        <translation>Wie überall: {mode}</translation>
    </message>
    <message>
        <source>Try stronger</source>
        <translation>Stärker versuchen</translation>
    </message>
    <message>
        <source>Stronger</source>
        <translation>Stärker</translation>
    </message>
    <message>
        <source>Another face</source>
        <translation>Anderes Gesicht</translation>
    </message>
    <message>
        <source>Choose a face …</source>
        <translation>Gesicht wählen …</translation>
    </message>
    <message>
        <source>Change the strength of a face</source>
        <translation>Stärke eines Gesichts ändern</translation>
    </message>
    <message>
        <source>Change a face</source>
        <translation>Gesicht ändern</translation>
    </message>
    <message>
        <source>Face {number}</source>
        <translation>Gesicht {number}</translation>
    </message>
</context>
<context>
    <name>FaceReportView</name>
    <message>
        <source>The best new face of those tried: number {number}</source>
        <translation>Das beste der versuchten neuen Gesichter: Nummer {number}</translation>
    </message>
    <message>
        <source>The new face that you chose</source>
        <translation>Das neue Gesicht, das Sie gewählt haben</translation>
    </message>
</context>
<context>
    <name>FaceStrength</name>
    <message>
        <source>Strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>Strength for this face</source>
        <translation>Stärke für dieses Gesicht</translation>
    </message>
    <message>
        <source>Strength as everywhere</source>
        <translation>Stärke wie überall</translation>
    </message>
    <message>
        <source>As everywhere: {strength}</source>
        <translation>Wie überall: {strength}</translation>
    </message>
</context>
<context>
    <name>FacesPanel</name>
    <message>
        <source>Looking for faces …</source>
        <translation>Suche Gesichter …</translation>
    </message>
    <message>
        <source>No face found here</source>
        <translation>Hier ist kein Gesicht gefunden</translation>
    </message>
    <message>
        <source>Is there one? Click “Draw a face” above the photo and drag a frame around it.</source>
        <translation>Ist doch eins da? Klicken Sie über dem Foto auf „Gesicht einzeichnen“ und ziehen Sie einen Rahmen darum.</translation>
    </message>
    <message>
        <source>Painted over</source>
        <translation>Übermalt</translation>
    </message>
    <message numerus="yes">
        <source>%n area(s) covered</source>
        <translation>
            <numerusform>%n Stelle abgedeckt</numerusform>
            <numerusform>%n Stellen abgedeckt</numerusform>
        </translation>
    </message>
    <message>
        <source>Will be covered in the copy.</source>
        <translation>Wird in der Kopie abgedeckt.</translation>
    </message>
    <message>
        <source>Remove what is painted</source>
        <translation>Übermaltes entfernen</translation>
    </message>
    <message>
        <source>Left out of the copy</source>
        <translation>In der Kopie weggelassen</translation>
    </message>
    <message>
        <source>The original carried no hidden data.</source>
        <translation>Das Original trug keine versteckten Daten.</translation>
    </message>
    <message>
        <source>Save report …</source>
        <translation>Bericht speichern …</translation>
    </message>
    <message>
        <source>All that was measured on this photo, as a file</source>
        <translation>Alles, was an diesem Foto gemessen wurde, als Datei</translation>
    </message>
</context>
<context>
    <name>FirstRunDialog</name>
    <message>
        <source>Welcome to Velato</source>
        <translation>Willkommen bei Velato</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Try an example</source>
        <translation>Ein Beispiel ausprobieren</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Post the moment, not the faces</source>
        <translation>Den Moment teilen, nicht die Gesichter</translation>
    </message>
    <message>
        <source>Velato finds the faces in your photos and gives them a veil. It does all of it on this computer.</source>
        <translation>Velato findet die Gesichter in Ihren Fotos und gibt ihnen einen Schleier. Alles geschieht auf diesem Computer.</translation>
    </message>
    <message>
        <source>Four kinds of veil</source>
        <translation>Vier Arten von Schleiern</translation>
    </message>
    <message>
        <source>Choose one for all faces, or another one for a single face.</source>
        <translation>Wählen Sie eine für alle Gesichter oder eine andere für ein einzelnes.</translation>
    </message>
    <message>
        <source>You can always go back</source>
        <translation>Sie können immer zurück</translation>
    </message>
    <message>
        <source>Your files are never changed. If you want, a vault keeps each original, so that you can turn a protected copy back into it. Only you have the key.</source>
        <translation>Ihre Dateien werden nie verändert. Wenn Sie möchten, bewahrt ein Tresor jedes Original auf, und aus der geschützten Kopie wird wieder das Original. Nur Sie haben den Schlüssel.</translation>
    </message>
    <message>
        <source>Open a folder with photos</source>
        <translation>Ordner mit Fotos öffnen</translation>
    </message>
    <message>
        <source>Press Protect</source>
        <translation>Auf Schützen klicken</translation>
    </message>
    <message>
        <source>Post the copies</source>
        <translation>Die Kopien posten</translation>
    </message>
    <message>
        <source>No photo at hand? The example shows people who do not exist. It is copied into the folder “{folder}” among your pictures; delete it whenever you like.</source>
        <translation>Kein Foto zur Hand? Das Beispiel zeigt Menschen, die es nicht gibt. Es wird in den Ordner „{folder}“ bei Ihren Bildern kopiert; löschen Sie es, wann Sie möchten.</translation>
    </message>
    <message>
        <source>{page} of {pages}</source>
        <translation>{page} von {pages}</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>Ordner öffnen</translation>
    </message>
</context>
<context>
    <name>FriendsKeysDialog</name>
    <message>
        <source>Keys from friends</source>
        <translation>Schlüssel von Freunden</translation>
    </message>
    <message>
        <source>A key that a friend gave you opens one of their photos. It is kept in your vault, and Velato uses it by itself when you get that photo&apos;s original back.</source>
        <translation>Ein Schlüssel von Freunden öffnet eines ihrer Fotos. Er wird in Ihrem Tresor aufbewahrt, und Velato benutzt ihn von selbst, wenn Sie das Original dieses Fotos zurückholen.</translation>
    </message>
    <message>
        <source>Add its file or a picture of its QR code: a screenshot, or a photo. You can drop it here as well.</source>
        <translation>Fügen Sie die Datei hinzu oder ein Bild des QR-Codes: einen Bildschirmabzug oder ein Foto. Sie können es auch hier ablegen.</translation>
    </message>
    <message>
        <source>Kept keys</source>
        <translation>Aufbewahrte Schlüssel</translation>
    </message>
    <message>
        <source>No key is kept yet.</source>
        <translation>Noch kein Schlüssel aufbewahrt.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Forget this key</source>
        <translation>Diesen Schlüssel vergessen</translation>
    </message>
    <message>
        <source>Get a photo back</source>
        <translation>Ein Foto zurückholen</translation>
    </message>
    <message>
        <source>Keep this key</source>
        <translation>Schlüssel aufbewahren</translation>
    </message>
    <message>
        <source>Add a key …</source>
        <translation>Schlüssel hinzufügen …</translation>
    </message>
    <message>
        <source>Passphrase of this key</source>
        <translation>Passphrase dieses Schlüssels</translation>
    </message>
    <message>
        <source>Your age identity (AGE-SECRET-KEY-1…)</source>
        <translation>Ihre age-Identität (AGE-SECRET-KEY-1…)</translation>
    </message>
    <message>
        <source>The key of {name} is kept.</source>
        <translation>Der Schlüssel zu {name} ist aufbewahrt.</translation>
    </message>
    <message>
        <source>Some keys are damaged and not shown here. Check the vault, and ask your friends for them again.</source>
        <translation>Einige Schlüssel sind beschädigt und fehlen hier. Prüfen Sie den Tresor, und bitten Sie Ihre Freunde noch einmal darum.</translation>
    </message>
    <message>
        <source>a photo without a name</source>
        <translation>einem Foto ohne Namen</translation>
    </message>
    <message>
        <source>Choose a key file, or a picture of its QR code</source>
        <translation>Schlüsseldatei oder Bild des QR-Codes wählen</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>In Kürze</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>Doktor</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Drop photos or a folder on the window. Velato finds the faces by itself.</source>
        <translation>Legen Sie Fotos oder einen Ordner auf das Fenster. Velato findet die Gesichter von selbst.</translation>
    </message>
    <message>
        <source>Open a photo to switch faces on and off, or to draw one that was missed.</source>
        <translation>Öffnen Sie ein Foto, um Gesichter ein- und auszuschalten oder ein übersehenes einzuzeichnen.</translation>
    </message>
    <message>
        <source>Choose what should happen to faces and press Protect. Originals are never changed.</source>
        <translation>Wählen Sie, was mit Gesichtern geschehen soll, und klicken Sie auf Schützen. Originale werden nie verändert.</translation>
    </message>
    <message>
        <source>Look at before and after and at the test result, then post the copy.</source>
        <translation>Sehen Sie sich Vorher und Nachher und das Testergebnis an, dann posten Sie die Kopie.</translation>
    </message>
    <message>
        <source>What no tool can promise: protection against people who know the photo, against clothes, tattoos and places, or against face search that is invented later. The report says what was tested.</source>
        <translation>Was kein Werkzeug versprechen kann: Schutz vor Menschen, die das Foto kennen, vor Kleidung, Tattoos und Orten oder vor Gesichtssuche, die erst noch erfunden wird. Der Bericht sagt, was getestet wurde.</translation>
    </message>
    <message>
        <source>Free software under the MIT licence. Works offline; nothing leaves this computer.</source>
        <translation>Freie Software unter der MIT-Lizenz. Arbeitet offline; nichts verlässt diesen Computer.</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Gemacht mit</translation>
    </message>
    <message>
        <source>Looking at this computer …</source>
        <translation>Sehe mir diesen Computer an …</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal ansehen</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
</context>
<context>
    <name>LastQuestion</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>LeftOut</name>
    <message numerus="yes">
        <source>%n file(s) or folder(s) are not there any more.</source>
        <translation>
            <numerusform>%n Datei oder Ordner ist nicht mehr da.</numerusform>
            <numerusform>%n Dateien oder Ordner sind nicht mehr da.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) may not be read and were left out: check their permissions.</source>
        <translation>
            <numerusform>%n Ordner darf nicht gelesen werden und wurde ausgelassen: Prüfen Sie seine Zugriffsrechte.</numerusform>
            <numerusform>%n Ordner dürfen nicht gelesen werden und wurden ausgelassen: Prüfen Sie ihre Zugriffsrechte.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) were left out, as Velato cannot open {kinds}: save them as JPEG or PNG first.</source>
        <translation>
            <numerusform>%n Bild wurde ausgelassen, da Velato {kinds} nicht öffnen kann: Speichern Sie es zuerst als JPEG oder PNG.</numerusform>
            <numerusform>%n Bilder wurden ausgelassen, da Velato {kinds} nicht öffnen kann: Speichern Sie sie zuerst als JPEG oder PNG.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Vault</source>
        <translation>Tresor</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>No new photos found there.</source>
        <translation>Dort sind keine neuen Fotos.</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) could not be protected</source>
        <translation>
            <numerusform>%n Foto konnte nicht geschützt werden</numerusform>
            <numerusform>%n Fotos konnten nicht geschützt werden</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) protected</source>
        <translation>
            <numerusform>%n Foto geschützt</numerusform>
            <numerusform>%n Fotos geschützt</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message numerus="yes">
        <source>Waiting from last time: %n photo(s)</source>
        <translation>
            <numerusform>%n Foto wartet noch vom letzten Mal</numerusform>
            <numerusform>%n Fotos warten noch vom letzten Mal</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MemoryRow</name>
    <message>
        <source>Names and choices are remembered in your vault only, sealed.</source>
        <translation>Namen und Entscheidungen werden nur in Ihrem Tresor aufbewahrt, versiegelt.</translation>
    </message>
    <message>
        <source>The vault is locked. Unlock it to know these people again, and to have names remembered.</source>
        <translation>Der Tresor ist verschlossen. Schließen Sie ihn auf, um diese Personen wiederzuerkennen und Namen zu behalten.</translation>
    </message>
    <message>
        <source>Nothing about people is kept when you close Velato. A vault can remember them, sealed.</source>
        <translation>Wenn Sie Velato schließen, bleibt nichts über Personen erhalten. Ein Tresor kann sie sich versiegelt merken.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Make a vault</source>
        <translation>Tresor anlegen</translation>
    </message>
</context>
<context>
    <name>Metadata</name>
    <message>
        <source>the capture date</source>
        <translation>das Aufnahmedatum</translation>
    </message>
    <message>
        <source>transparency</source>
        <translation>Transparenz</translation>
    </message>
    <message>
        <source>16-bit precision</source>
        <translation>16-Bit-Genauigkeit</translation>
    </message>
    <message>
        <source>the colour profile</source>
        <translation>das Farbprofil</translation>
    </message>
    <message>
        <source>the place where it was taken (GPS)</source>
        <translation>der Aufnahmeort (GPS)</translation>
    </message>
    <message>
        <source>the author&apos;s name</source>
        <translation>der Name des Urhebers</translation>
    </message>
    <message>
        <source>the copyright line</source>
        <translation>der Urheberrechtsvermerk</translation>
    </message>
    <message>
        <source>the owner&apos;s name</source>
        <translation>der Name des Besitzers</translation>
    </message>
    <message>
        <source>camera data (EXIF)</source>
        <translation>Kameradaten (EXIF)</translation>
    </message>
    <message>
        <source>camera data</source>
        <translation>Kameradaten</translation>
    </message>
    <message>
        <source>the camera maker&apos;s own data (MakerNote)</source>
        <translation>eigene Daten des Kameraherstellers (MakerNote)</translation>
    </message>
    <message>
        <source>a small preview of the original (EXIF thumbnail)</source>
        <translation>eine kleine Vorschau des Originals (EXIF)</translation>
    </message>
    <message>
        <source>a small preview of the original (JFIF)</source>
        <translation>eine kleine Vorschau des Originals (JFIF)</translation>
    </message>
    <message>
        <source>a small preview of the original (HEIF thumbnail)</source>
        <translation>eine kleine Vorschau des Originals (HEIF)</translation>
    </message>
    <message>
        <source>names and places of faces (XMP)</source>
        <translation>Namen und Orte von Gesichtern (XMP)</translation>
    </message>
    <message>
        <source>editing data (XMP)</source>
        <translation>Bearbeitungsdaten (XMP)</translation>
    </message>
    <message>
        <source>a comment</source>
        <translation>ein Kommentar</translation>
    </message>
    <message>
        <source>serial numbers of camera or lens</source>
        <translation>Seriennummern von Kamera oder Objektiv</translation>
    </message>
    <message>
        <source>texts and titles (EXIF)</source>
        <translation>Texte und Titel (EXIF)</translation>
    </message>
    <message>
        <source>further pictures (MPF)</source>
        <translation>weitere Bilder (MPF)</translation>
    </message>
    <message>
        <source>further pictures (TIFF)</source>
        <translation>weitere Bilder (TIFF)</translation>
    </message>
    <message>
        <source>content credentials, which hold previews (C2PA)</source>
        <translation>Herkunftsnachweise mit Vorschaubildern (C2PA)</translation>
    </message>
    <message>
        <source>captions, keywords and names (IPTC)</source>
        <translation>Bildtexte, Stichwörter und Namen (IPTC)</translation>
    </message>
    <message>
        <source>a short film behind the picture (motion photo)</source>
        <translation>ein kurzer Film hinter dem Bild (Bewegtfoto)</translation>
    </message>
    <message>
        <source>further pictures behind the picture</source>
        <translation>weitere Bilder hinter dem Bild</translation>
    </message>
    <message>
        <source>texts (PNG)</source>
        <translation>Texte (PNG)</translation>
    </message>
    <message>
        <source>further frames of an animation</source>
        <translation>weitere Bilder einer Animation</translation>
    </message>
    <message>
        <source>the date of the last change</source>
        <translation>das Datum der letzten Änderung</translation>
    </message>
    <message>
        <source>further pictures or a film</source>
        <translation>weitere Bilder oder ein Film</translation>
    </message>
    <message>
        <source>depth or other hidden pictures (HEIF)</source>
        <translation>Tiefen- oder andere versteckte Bilder (HEIF)</translation>
    </message>
    <message>
        <source>bytes after the end of the picture</source>
        <translation>Bytes nach dem Ende des Bildes</translation>
    </message>
    <message>
        <source>a colour profile</source>
        <translation>ein Farbprofil</translation>
    </message>
    <message>
        <source>texts and data of camera or programs (TIFF)</source>
        <translation>Texte und Daten von Kamera oder Programmen (TIFF)</translation>
    </message>
</context>
<context>
    <name>NewWordsDialog</name>
    <message>
        <source>Show the words again</source>
        <translation>Wörter noch einmal zeigen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Change the master key</source>
        <translation>Hauptschlüssel wechseln</translation>
    </message>
    <message>
        <source>Make new recovery words</source>
        <translation>Neue Wiederherstellungswörter machen</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Everything in the vault gets sealed under a new key, and you get new recovery words. Do this if somebody may have seen your passphrase together with a copy of the vault. Photos stay as they are.</source>
        <translation>Alles im Tresor wird unter einem neuen Schlüssel versiegelt, und Sie bekommen neue Wiederherstellungswörter. Tun Sie das, wenn jemand Ihre Passphrase und eine Kopie des Tresors gesehen haben könnte. Die Fotos bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>An old copy of the vault still opens with the old passphrase or the old words: destroy old backups. The computer&apos;s keyring has to be allowed again.</source>
        <translation>Eine alte Kopie des Tresors öffnet sich weiterhin mit der alten Passphrase oder den alten Wörtern: Vernichten Sie alte Sicherungen. Den Schlüsselbund des Computers müssen Sie neu zulassen.</translation>
    </message>
    <message>
        <source>Do this if the paper with the words is lost, or if somebody may have seen it. The old words stop opening this vault as soon as you typed three of the new ones.</source>
        <translation>Tun Sie das, wenn der Zettel mit den Wörtern verloren ist oder jemand ihn gesehen haben könnte. Die alten Wörter öffnen diesen Tresor nicht mehr, sobald Sie drei der neuen eingetippt haben.</translation>
    </message>
    <message>
        <source>An old copy of the vault still opens with the old words: destroy old backups.</source>
        <translation>Eine alte Kopie des Tresors öffnet sich weiterhin mit den alten Wörtern: Vernichten Sie alte Sicherungen.</translation>
    </message>
    <message>
        <source>Show new words</source>
        <translation>Neue Wörter zeigen</translation>
    </message>
    <message>
        <source>I wrote them down</source>
        <translation>Ich habe sie aufgeschrieben</translation>
    </message>
    <message>
        <source>Working …</source>
        <translation>Arbeitet …</translation>
    </message>
    <message>
        <source>Use them from now on</source>
        <translation>Ab jetzt benutzen</translation>
    </message>
</context>
<context>
    <name>NotMovedDialog</name>
    <message numerus="yes">
        <source>%n file(s) stayed as they were</source>
        <translation>
            <numerusform>%n Datei blieb, wie sie war</numerusform>
            <numerusform>%n Dateien blieben, wie sie waren</numerusform>
        </translation>
    </message>
    <message>
        <source>Files and reasons</source>
        <translation>Dateien und Gründe</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <source>This file holds {0} pictures (an animation, pages or a second view); only the first one is used.</source>
        <translation>Diese Datei enthält {0} Bilder (eine Animation, Seiten oder eine zweite Ansicht); nur das erste wird verwendet.</translation>
    </message>
    <message>
        <source>This HEIC photo has {0} bits per colour; it is read with 8.</source>
        <translation>Dieses HEIC-Foto hat {0} Bit je Farbe; es wird mit 8 gelesen.</translation>
    </message>
    <message>
        <source>This photo was made for printing (CMYK); its colours were converted to RGB by its own profile.</source>
        <translation>Dieses Foto ist für den Druck gemacht (CMYK); seine Farben wurden mit seinem eigenen Profil in RGB umgerechnet.</translation>
    </message>
    <message>
        <source>The vault seems to lie in a folder that {0} syncs; such services have broken vaults.</source>
        <translation>Der Tresor scheint in einem Ordner zu liegen, den {0} abgleicht; solche Dienste haben schon Tresore beschädigt.</translation>
    </message>
    <message>
        <source>One of the two copies of the vault&apos;s header is damaged. Check everything and repair it.</source>
        <translation>Eine der beiden Kopien des Tresor-Kopfes ist beschädigt. Prüfen Sie alles und reparieren Sie ihn.</translation>
    </message>
    <message>
        <source>A change of the master key is not finished; it goes on when the vault is unlocked.</source>
        <translation>Ein Wechsel des Hauptschlüssels ist nicht abgeschlossen; er geht weiter, wenn der Tresor geöffnet wird.</translation>
    </message>
    <message>
        <source>A portable file can be recognised as protected by Velato, and its original can be opened with its key for ever.</source>
        <translation>Eine mitnehmbare Datei ist als von Velato geschützt erkennbar, und ihr Original lässt sich mit ihrem Schlüssel für immer öffnen.</translation>
    </message>
    <message>
        <source>Face {0} of the chosen ones is NOT protected in this file.</source>
        <translation>Gesicht {0} der gewählten ist in dieser Datei NICHT geschützt.</translation>
    </message>
    <message>
        <source>Face {0} is too small in this file to carry its own original; only the vault can give it back.</source>
        <translation>Gesicht {0} ist in dieser Datei zu klein, um sein eigenes Original zu tragen; nur der Tresor kann es zurückgeben.</translation>
    </message>
    <message>
        <source>The result was not measured: a model is missing or damaged.</source>
        <translation>Das Ergebnis wurde nicht gemessen: Ein Modell fehlt oder ist beschädigt.</translation>
    </message>
    <message>
        <source>A face cannot be protected in this mode.</source>
        <translation>Ein Gesicht lässt sich in diesem Modus nicht schützen.</translation>
    </message>
    <message>
        <source>This face was covered instead.</source>
        <translation>Dieses Gesicht wurde stattdessen abgedeckt.</translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source>Change the passphrase</source>
        <translation>Passphrase ändern</translation>
    </message>
    <message>
        <source>The recovery words stay the same. Whoever has an old copy of the vault and the old passphrase can still open that copy.</source>
        <translation>Die Wiederherstellungswörter bleiben gleich. Wer eine alte Kopie des Tresors und die alte Passphrase hat, kann diese Kopie weiter öffnen.</translation>
    </message>
    <message>
        <source>Passphrase until now</source>
        <translation>Bisherige Passphrase</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Neue Passphrase</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Noch einmal dieselbe</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Ändern</translation>
    </message>
</context>
<context>
    <name>PeopleEdits</name>
    <message>
        <source>Name a person</source>
        <translation>Person benennen</translation>
    </message>
    <message>
        <source>Choose faces by person</source>
        <translation>Gesichter nach Person wählen</translation>
    </message>
    <message>
        <source>Merge people</source>
        <translation>Personen zusammenlegen</translation>
    </message>
    <message>
        <source>Split a person</source>
        <translation>Person aufteilen</translation>
    </message>
    <message>
        <source>Remove a frame</source>
        <translation>Rahmen entfernen</translation>
    </message>
    <message>
        <source>Forget this person</source>
        <translation>Diese Person vergessen</translation>
    </message>
    <message>
        <source>Forget {name}?</source>
        <translation>{name} vergessen?</translation>
    </message>
    <message>
        <source>Forget this person?</source>
        <translation>Diese Person vergessen?</translation>
    </message>
    <message>
        <source>Name, rule and looks are deleted from the vault. This and earlier changes cannot be undone.</source>
        <translation>Name, Regel und Aussehen werden aus dem Tresor gelöscht. Dies und frühere Änderungen lassen sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>People in these photos</source>
        <translation>Personen auf diesen Fotos</translation>
    </message>
    <message>
        <source>These are the same person</source>
        <translation>Das ist dieselbe Person</translation>
    </message>
    <message>
        <source>Who is this?</source>
        <translation>Wer ist das?</translation>
    </message>
    <message>
        <source>Name of this person</source>
        <translation>Name dieser Person</translation>
    </message>
    <message>
        <source>Forget this person</source>
        <translation>Diese Person vergessen</translation>
    </message>
    <message>
        <source>Protect everywhere</source>
        <translation>Überall schützen</translation>
    </message>
    <message>
        <source>Never touch</source>
        <translation>Nie anrühren</translation>
    </message>
    <message>
        <source>Decide photo by photo</source>
        <translation>Foto für Foto entscheiden</translation>
    </message>
    <message>
        <source>When photos are open, the people in them appear here.</source>
        <translation>Wenn Fotos geöffnet sind, erscheinen hier die Personen darauf.</translation>
    </message>
    <message>
        <source>Choose one of them to see the faces, or say that all of them are one person.</source>
        <translation>Wählen Sie eine davon, um die Gesichter zu sehen, oder sagen Sie, dass alle dieselbe Person sind.</translation>
    </message>
    <message>
        <source>Faces of this person</source>
        <translation>Gesichter dieser Person</translation>
    </message>
    <message>
        <source>Not this person</source>
        <translation>Nicht diese Person</translation>
    </message>
    <message>
        <source>Not a face</source>
        <translation>Kein Gesicht</translation>
    </message>
    <message>
        <source>Say who must be protected in every photo, and who never.</source>
        <translation>Sagen Sie, wer auf jedem Foto geschützt werden soll und wer nie.</translation>
    </message>
    <message>
        <source>Person {number}</source>
        <translation>Person {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n face(s)</source>
        <translation>
            <numerusform>%n Gesicht</numerusform>
            <numerusform>%n Gesichter</numerusform>
        </translation>
    </message>
    <message>
        <source>protected everywhere</source>
        <translation>überall geschützt</translation>
    </message>
    <message>
        <source>never touched</source>
        <translation>nie angerührt</translation>
    </message>
</context>
<context>
    <name>PhotoActions</name>
    <message>
        <source>Open a folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Choose photos</source>
        <translation>Fotos wählen</translation>
    </message>
    <message>
        <source>Choose a new face</source>
        <translation>Neues Gesicht wählen</translation>
    </message>
    <message>
        <source>Protect the photo first: originals are not copied.</source>
        <translation>Schützen Sie das Foto zuerst: Originale werden nicht kopiert.</translation>
    </message>
    <message>
        <source>The protected photo is on the clipboard.</source>
        <translation>Das geschützte Foto ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Protect the photo first: originals are not dragged out.</source>
        <translation>Schützen Sie das Foto zuerst: Originale werden nicht herausgezogen.</translation>
    </message>
    <message>
        <source>Undone: {change}</source>
        <translation>Rückgängig gemacht: {change}</translation>
    </message>
    <message>
        <source>Choose faces</source>
        <translation>Gesichter auswählen</translation>
    </message>
    <message>
        <source>Where should the copies go?</source>
        <translation>Wohin sollen die Kopien?</translation>
    </message>
</context>
<context>
    <name>PhotoBar</name>
    <message>
        <source>Draw a face</source>
        <translation>Gesicht einzeichnen</translation>
    </message>
    <message>
        <source>Drag a frame around a face that was missed (D)</source>
        <translation>Rahmen um ein übersehenes Gesicht ziehen (D)</translation>
    </message>
    <message>
        <source>Paint over</source>
        <translation>Übermalen</translation>
    </message>
    <message>
        <source>Paint over anything else that must not be seen (P)</source>
        <translation>Übermalen, was sonst niemand sehen soll (P)</translation>
    </message>
    <message>
        <source>Before / after</source>
        <translation>Vorher / nachher</translation>
    </message>
    <message>
        <source>Compare the original with the protected copy (C)</source>
        <translation>Original und geschützte Kopie vergleichen (C)</translation>
    </message>
    <message>
        <source>Back to all photos (Esc)</source>
        <translation>Zurück zu allen Fotos (Esc)</translation>
    </message>
    <message>
        <source>Photo before (Page up)</source>
        <translation>Voriges Foto (Bild auf)</translation>
    </message>
    <message>
        <source>Photo after (Page down)</source>
        <translation>Nächstes Foto (Bild ab)</translation>
    </message>
    <message>
        <source>Turn the photo to the left (Shift+R)</source>
        <translation>Foto nach links drehen (Umschalt+R)</translation>
    </message>
    <message>
        <source>Turn the photo to the right (R)</source>
        <translation>Foto nach rechts drehen (R)</translation>
    </message>
    <message>
        <source>Whole photo (0)</source>
        <translation>Ganzes Foto (0)</translation>
    </message>
    <message>
        <source>Real size, 100 % (1)</source>
        <translation>Echte Größe, 100 % (1)</translation>
    </message>
</context>
<context>
    <name>PhotoEdits</name>
    <message>
        <source>Choose a face</source>
        <translation>Gesicht auswählen</translation>
    </message>
    <message>
        <source>Remove a frame</source>
        <translation>Rahmen entfernen</translation>
    </message>
    <message>
        <source>Turn a frame</source>
        <translation>Rahmen drehen</translation>
    </message>
    <message>
        <source>Move a frame</source>
        <translation>Rahmen verschieben</translation>
    </message>
    <message>
        <source>Draw a face</source>
        <translation>Gesicht einzeichnen</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Radieren</translation>
    </message>
    <message>
        <source>Paint over</source>
        <translation>Übermalen</translation>
    </message>
    <message>
        <source>Remove what is painted</source>
        <translation>Übermaltes entfernen</translation>
    </message>
    <message>
        <source>Choose the cover</source>
        <translation>Abdeckung wählen</translation>
    </message>
    <message>
        <source>Turn the photo</source>
        <translation>Foto drehen</translation>
    </message>
</context>
<context>
    <name>PhotoGrid</name>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
</context>
<context>
    <name>PhotosPage</name>
    <message>
        <source>No photo fits this filter.</source>
        <translation>Kein Foto passt zu diesem Filter.</translation>
    </message>
    <message>
        <source>Order of the photos</source>
        <translation>Reihenfolge der Fotos</translation>
    </message>
    <message>
        <source>As added</source>
        <translation>Wie hinzugefügt</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Nach Name</translation>
    </message>
    <message>
        <source>Most faces first</source>
        <translation>Meiste Gesichter zuerst</translation>
    </message>
    <message>
        <source>Open another folder</source>
        <translation>Weiteren Ordner öffnen</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>Fotos hinzufügen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>With faces</source>
        <translation>Mit Gesichtern</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Protected</source>
        <translation>Geschützt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Take photos out of the list</source>
        <translation>Fotos aus der Liste nehmen</translation>
    </message>
    <message numerus="yes">
        <source>Take %n photo(s) out of the list?</source>
        <translation>
            <numerusform>%n Foto aus der Liste nehmen?</numerusform>
            <numerusform>%n Fotos aus der Liste nehmen?</numerusform>
        </translation>
    </message>
    <message>
        <source>What you drew or painted on them is lost, and earlier changes cannot be undone then. The files stay where they are.</source>
        <translation>Was Sie darauf gezeichnet oder gemalt haben, geht verloren, und frühere Änderungen lassen sich dann nicht mehr rückgängig machen. Die Dateien bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Herausnehmen</translation>
    </message>
</context>
<context>
    <name>PlanPanel</name>
    <message>
        <source>What should happen to faces?</source>
        <translation>Was soll mit Gesichtern geschehen?</translation>
    </message>
    <message>
        <source>More options</source>
        <translation>Mehr Optionen</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>The same person gets the same new face in every photo</source>
        <translation>Dieselbe Person bekommt auf jedem Foto dasselbe neue Gesicht</translation>
    </message>
    <message>
        <source>Glasses stay on the new face</source>
        <translation>Die Brille bleibt auf dem neuen Gesicht</translation>
    </message>
    <message>
        <source>Invisible cloak: lead face search to a made-up person</source>
        <translation>Unsichtbarer Mantel: Gesichtssuche zu einer erfundenen Person führen</translation>
    </message>
    <message>
        <source>If a face cannot be replaced, cover it</source>
        <translation>Wenn ein Gesicht nicht ersetzt werden kann, abdecken</translation>
    </message>
    <message>
        <source>Keep the original in my vault, to get it back later</source>
        <translation>Das Original in meinem Tresor aufheben, um es zurückholen zu können</translation>
    </message>
    <message>
        <source>Keep the date the photo was taken</source>
        <translation>Aufnahmedatum behalten</translation>
    </message>
    <message>
        <source>Reversible: the copy itself carries the faces, sealed with its key</source>
        <translation>Umkehrbar: Die Kopie trägt die Gesichter selbst in sich, mit ihrem Schlüssel versiegelt</translation>
    </message>
    <message>
        <source>Let the sealed original travel inside the copy (JPEG and PNG)</source>
        <translation>Das versiegelte Original in der Kopie mitreisen lassen (JPEG und PNG)</translation>
    </message>
    <message>
        <source>Such a copy can be recognised as protected by Velato, and is larger. Whoever has its key can open the original in it, for ever.</source>
        <translation>Eine solche Kopie ist als von Velato geschützt erkennbar und größer. Wer ihren Schlüssel hat, kann das Original darin für immer öffnen.</translation>
    </message>
    <message>
        <source>One</source>
        <translation>Eines</translation>
    </message>
    <message>
        <source>The best of three</source>
        <translation>Das beste von dreien</translation>
    </message>
    <message>
        <source>The best of five</source>
        <translation>Das beste von fünfen</translation>
    </message>
    <message>
        <source>New faces to try</source>
        <translation>Neue Gesichter zum Versuchen</translation>
    </message>
    <message>
        <source>Cover with</source>
        <translation>Abdecken mit</translation>
    </message>
    <message>
        <source>Original size</source>
        <translation>Originalgröße</translation>
    </message>
    <message>
        <source>Large (4096 px)</source>
        <translation>Groß (4096 px)</translation>
    </message>
    <message>
        <source>For the web (2048 px)</source>
        <translation>Fürs Web (2048 px)</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Small (1280 px)</source>
        <translation>Klein (1280 px)</translation>
    </message>
    <message>
        <source>At most {size}</source>
        <translation>Höchstens {size}</translation>
    </message>
    <message>
        <source>File size</source>
        <translation>Dateigröße</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Keine Grenze</translation>
    </message>
    <message>
        <source>Same as the original</source>
        <translation>Wie das Original</translation>
    </message>
    <message>
        <source>File type</source>
        <translation>Dateityp</translation>
    </message>
    <message>
        <source>As the original</source>
        <translation>Wie das Original</translation>
    </message>
    <message>
        <source>Best (95)</source>
        <translation>Beste (95)</translation>
    </message>
    <message>
        <source>Good (85)</source>
        <translation>Gut (85)</translation>
    </message>
    <message>
        <source>Small (75)</source>
        <translation>Klein (75)</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Place, camera, names and hidden previews are always left out of the copy.</source>
        <translation>Ort, Kamera, Namen und versteckte Vorschaubilder fehlen in der Kopie immer.</translation>
    </message>
    <message>
        <source>For photo libraries: sorting by person keeps working. Many of these faces still look like the person; the report says so. To stay unknown, choose another mode.</source>
        <translation>Für Fotosammlungen: Sortieren nach Person klappt weiter. Viele dieser Gesichter sehen der Person noch ähnlich; der Bericht sagt es. Wer unerkannt bleiben will, wählt einen anderen Modus.</translation>
    </message>
    <message>
        <source>Works against today&apos;s face search that we tested, not against every future one.</source>
        <translation>Wirkt gegen heutige Gesichtssuche, die wir getestet haben, nicht gegen jede künftige.</translation>
    </message>
    <message>
        <source>Choose the protection</source>
        <translation>Schutz wählen</translation>
    </message>
    <message>
        <source>Change the strength</source>
        <translation>Stärke ändern</translation>
    </message>
    <message>
        <source>Change options</source>
        <translation>Optionen ändern</translation>
    </message>
</context>
<context>
    <name>Queue</name>
    <message>
        <source>{stage}, face {number} of {total}</source>
        <translation>{stage}, Gesicht {number} von {total}</translation>
    </message>
    <message numerus="yes">
        <source>Saved, but %n face(s) need another look</source>
        <translation>
            <numerusform>Gespeichert, aber %n Gesicht braucht noch einen Blick</numerusform>
            <numerusform>Gespeichert, aber %n Gesichter brauchen noch einen Blick</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>Gespeichert als {name}</translation>
    </message>
    <message>
        <source>Cancelled, nothing was written</source>
        <translation>Abgebrochen, nichts wurde geschrieben</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
</context>
<context>
    <name>QueuePage</name>
    <message>
        <source>Progress of all photos</source>
        <translation>Fortschritt aller Fotos</translation>
    </message>
    <message>
        <source>Photos in the queue</source>
        <translation>Fotos in der Warteschlange</translation>
    </message>
    <message>
        <source>Go on with them</source>
        <translation>Damit weitermachen</translation>
    </message>
    <message>
        <source>Forget them</source>
        <translation>Vergessen</translation>
    </message>
    <message numerus="yes">
        <source>Waiting from last time, kept in your vault: %n photo(s).</source>
        <translation>
            <numerusform>%n Foto wartet noch vom letzten Mal. Es wurde in Ihrem Tresor gemerkt.</numerusform>
            <numerusform>%n Fotos warten noch vom letzten Mal. Sie wurden in Ihrem Tresor gemerkt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weitermachen</translation>
    </message>
    <message>
        <source>Cancel all</source>
        <translation>Alle abbrechen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Clear finished</source>
        <translation>Fertige ausblenden</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Move originals to the trash …</source>
        <translation>Originale in den Papierkorb …</translation>
    </message>
    <message>
        <source>Only originals that your vault can give back. You are asked first.</source>
        <translation>Nur Originale, die Ihr Tresor zurückgeben kann. Sie werden vorher gefragt.</translation>
    </message>
    <message>
        <source>Bring originals back</source>
        <translation>Originale zurückholen</translation>
    </message>
    <message>
        <source>Cancel chosen</source>
        <translation>Gewählte abbrechen</translation>
    </message>
    <message>
        <source>Nothing to do yet</source>
        <translation>Noch nichts zu tun</translation>
    </message>
    <message>
        <source>Photos are waiting</source>
        <translation>Es warten noch Fotos</translation>
    </message>
    <message>
        <source>Pausing after this photo</source>
        <translation>Pause nach diesem Foto</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Protecting photos: {done} of {total}</source>
        <translation>Fotos werden geschützt: {done} von {total}</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) could not be protected</source>
        <translation>
            <numerusform>%n Foto konnte nicht geschützt werden</numerusform>
            <numerusform>%n Fotos konnten nicht geschützt werden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) protected</source>
        <translation>
            <numerusform>%n Foto geschützt</numerusform>
            <numerusform>%n Fotos geschützt</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose photos and press Protect. You can go on working while it runs.</source>
        <translation>Wählen Sie Fotos und klicken Sie auf Schützen. Sie können währenddessen weiterarbeiten.</translation>
    </message>
    <message>
        <source>Less than a minute left</source>
        <translation>Noch weniger als eine Minute</translation>
    </message>
    <message numerus="yes">
        <source>About %n minute(s) left</source>
        <translation>
            <numerusform>Noch etwa %n Minute</numerusform>
            <numerusform>Noch etwa %n Minuten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Quit</name>
    <message>
        <source>Photos still wait to be protected.</source>
        <translation>Es warten noch Fotos auf ihren Schutz.</translation>
    </message>
    <message>
        <source>If you stop now, the photo in work is left as it was. What is not done is kept in the vault, and Velato offers to go on when you unlock it next time.</source>
        <translation>Wenn Sie jetzt anhalten, bleibt das Foto in Arbeit, wie es war. Was nicht fertig ist, merkt sich der Tresor, und Velato bietet beim nächsten Aufschließen an, weiterzumachen.</translation>
    </message>
    <message>
        <source>If you stop now, the photo in work is left as it was. Velato does not remember which photos waited: only an open vault may keep that.</source>
        <translation>Wenn Sie jetzt anhalten, bleibt das Foto in Arbeit, wie es war. Velato merkt sich nicht, welche Fotos warteten: Das darf nur ein offener Tresor aufbewahren.</translation>
    </message>
    <message>
        <source>Finish, then close</source>
        <translation>Fertig machen, dann schließen</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Anhalten und schließen</translation>
    </message>
    <message>
        <source>Stop, go on next time</source>
        <translation>Anhalten, nächstes Mal weiter</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bleiben</translation>
    </message>
</context>
<context>
    <name>QuizStep</name>
    <message>
        <source>Type three of them</source>
        <translation>Tippen Sie drei davon ein</translation>
    </message>
    <message>
        <source>So that you know the paper is right, before you need it.</source>
        <translation>Damit Sie wissen, dass der Zettel stimmt, bevor Sie ihn brauchen.</translation>
    </message>
    <message>
        <source>Word {number}</source>
        <translation>Wort {number}</translation>
    </message>
</context>
<context>
    <name>Rebuild</name>
    <message>
        <source>The faces are made anew from keys. The result looks like the original but is not the original: details differ.</source>
        <translation>Die Gesichter werden aus Schlüsseln neu gemacht. Das Ergebnis sieht dem Original ähnlich, ist aber nicht das Original: Einzelheiten weichen ab.</translation>
    </message>
    <message>
        <source>Rebuild an approximation</source>
        <translation>Annäherung nachbilden</translation>
    </message>
    <message numerus="yes">
        <source>{name} is an approximation with %n rebuilt face(s), not the original.</source>
        <translation>
            <numerusform>{name} ist eine Annäherung mit %n nachgebildeten Gesicht, nicht das Original.</numerusform>
            <numerusform>{name} ist eine Annäherung mit %n nachgebildeten Gesichtern, nicht das Original.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
</context>
<context>
    <name>ReportCard</name>
    <message>
        <source>Searching this album: place {after} of {count}, before {before}</source>
        <translation>Suche in diesem Album: Platz {after} von {count}, vorher {before}</translation>
    </message>
    <message>
        <source>At which place {judge} finds this person&apos;s other photos</source>
        <translation>Auf welchem Platz {judge} die anderen Fotos dieser Person findet</translation>
    </message>
</context>
<context>
    <name>ReportSaving</name>
    <message>
        <source>Where should the report go?</source>
        <translation>Wohin soll der Bericht?</translation>
    </message>
    <message>
        <source>The report is in {name}.</source>
        <translation>Der Bericht liegt in {name}.</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Get an original back</source>
        <translation>Original zurückholen</translation>
    </message>
    <message>
        <source>Drop a protected copy here, even one you downloaded again from a website.</source>
        <translation>Legen Sie eine geschützte Kopie hierher, auch eine, die Sie von einer Website wieder heruntergeladen haben.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Show the original</source>
        <translation>Original zeigen</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>Dieses</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>Rebuild an approximation …</source>
        <translation>Annäherung nachbilden …</translation>
    </message>
    <message>
        <source>Looking for the original of {name} …</source>
        <translation>Suche das Original von {name} …</translation>
    </message>
    <message>
        <source>{name} is back, byte for byte as it was.</source>
        <translation>{name} ist wieder da, Byte für Byte wie vorher.</translation>
    </message>
    <message>
        <source>The copy had been changed on its way; it was found by its looks.</source>
        <translation>Die Kopie war unterwegs verändert worden; sie wurde am Aussehen erkannt.</translation>
    </message>
    <message>
        <source>It is not certain which one it is. Is it one of these?</source>
        <translation>Es ist nicht sicher, welches es ist. Ist es eines von diesen?</translation>
    </message>
    <message>
        <source>Choose a protected photo</source>
        <translation>Geschütztes Foto wählen</translation>
    </message>
    <message>
        <source>Where should the original go?</source>
        <translation>Wohin soll das Original?</translation>
    </message>
    <message>
        <source>Originals go to: {folder}</source>
        <translation>Originale kommen nach: {folder}</translation>
    </message>
</context>
<context>
    <name>ScoreBar</name>
    <message>
        <source>same person</source>
        <translation>dieselbe Person</translation>
    </message>
    <message>
        <source>another person</source>
        <translation>andere Person</translation>
    </message>
    <message>
        <source>Similarity {before} before, {after} now; same person from {limit}</source>
        <translation>Ähnlichkeit vorher {before}, jetzt {after}; dieselbe Person ab {limit}</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Looks</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message numerus="yes">
        <source>After %n minute(s)</source>
        <translation>
            <numerusform>Nach %n Minute</numerusform>
            <numerusform>Nach %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Lock the vault when idle</source>
        <translation>Tresor bei Untätigkeit verschließen</translation>
    </message>
    <message>
        <source>Velato writes no names, faces or passphrases into its settings. It never uses the network.</source>
        <translation>Velato schreibt keine Namen, Gesichter oder Passphrasen in seine Einstellungen. Es benutzt nie das Netz.</translation>
    </message>
    <message>
        <source>Forget the recent folders</source>
        <translation>Letzte Ordner vergessen</translation>
    </message>
    <message>
        <source>Show the short guide at the next start</source>
        <translation>Beim nächsten Start die kurze Einführung zeigen</translation>
    </message>
</context>
<context>
    <name>ShareKeyDialog</name>
    <message>
        <source>Share the key of one photo</source>
        <translation>Schlüssel eines Fotos teilen</translation>
    </message>
    <message>
        <source>QR code of the key</source>
        <translation>QR-Code des Schlüssels</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save the key …</source>
        <translation>Schlüssel speichern …</translation>
    </message>
    <message>
        <source>With this key a friend can get the original of {name} back, and nothing else. It fits the sealed original saved beside it, or a portable copy.</source>
        <translation>Mit diesem Schlüssel kann jemand das Original von {name} zurückholen, und sonst nichts. Er passt zum versiegelten Original, das daneben gespeichert wird, oder zu einer tragbaren Kopie.</translation>
    </message>
    <message>
        <source>Locked with a passphrase that I tell my friend</source>
        <translation>Mit einer Passphrase verschlossen, die ich weitersage</translation>
    </message>
    <message>
        <source>For one person&apos;s age key</source>
        <translation>Für den age-Schlüssel einer Person</translation>
    </message>
    <message>
        <source>Passphrase for this key</source>
        <translation>Passphrase für diesen Schlüssel</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Noch einmal dieselbe</translation>
    </message>
    <message>
        <source>Your friend&apos;s age recipient, it begins with age1</source>
        <translation>age-Empfänger Ihres Freundes, beginnt mit age1</translation>
    </message>
    <message>
        <source>Save the sealed original beside it</source>
        <translation>Das versiegelte Original daneben speichern</translation>
    </message>
    <message>
        <source>Also make a QR code of the key</source>
        <translation>Auch einen QR-Code des Schlüssels machen</translation>
    </message>
    <message>
        <source>Tell the file name along</source>
        <translation>Den Dateinamen mitteilen</translation>
    </message>
    <message>
        <source>A key cannot be called back. To make it worthless for the future, protect the photo again, then destroy this original in the vault: new copies get a new key. Whoever has the old files can still open those.</source>
        <translation>Ein Schlüssel lässt sich nicht zurückrufen. Damit er künftig wertlos ist, schützen Sie das Foto neu und vernichten dann dieses Original im Tresor: Neue Kopien bekommen einen neuen Schlüssel. Wer die alten Dateien hat, kann diese weiter öffnen.</translation>
    </message>
    <message>
        <source>Working …</source>
        <translation>Arbeitet …</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Where should the key go?</source>
        <translation>Wohin mit dem Schlüssel?</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Saved:</source>
        <translation>Gespeichert:</translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message>
        <source>Your file</source>
        <translation>Ihre Datei</translation>
    </message>
    <message>
        <source>Original in the vault</source>
        <translation>Original im Tresor</translation>
    </message>
    <message>
        <source>Photos in the vault that look alike</source>
        <translation>Ähnliche Fotos im Tresor</translation>
    </message>
    <message>
        <source>looks very much alike</source>
        <translation>sieht sehr ähnlich aus</translation>
    </message>
    <message>
        <source>looks alike</source>
        <translation>sieht ähnlich aus</translation>
    </message>
    <message>
        <source>looks a little alike</source>
        <translation>sieht etwas ähnlich aus</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Gesichter</translation>
    </message>
    <message numerus="yes">
        <source>Protect %n face(s)</source>
        <translation>
            <numerusform>%n Gesicht schützen</numerusform>
            <numerusform>%n Gesichter schützen</numerusform>
        </translation>
    </message>
    <message>
        <source>Protect</source>
        <translation>Schützen</translation>
    </message>
    <message>
        <source>Protect again</source>
        <translation>Noch einmal schützen</translation>
    </message>
    <message>
        <source>“{name}” beside the photo</source>
        <translation>„{name}“ neben dem Foto</translation>
    </message>
    <message>
        <source>Copies go to: {folder}</source>
        <translation>Kopien kommen nach: {folder}</translation>
    </message>
    <message>
        <source>Originals are never changed. You get protected copies.</source>
        <translation>Originale werden nie verändert. Sie bekommen geschützte Kopien.</translation>
    </message>
    <message numerus="yes">
        <source>Looking for faces in %n photo(s) …</source>
        <translation>
            <numerusform>Suche Gesichter in %n Foto …</numerusform>
            <numerusform>Suche Gesichter in %n Fotos …</numerusform>
        </translation>
    </message>
    <message>
        <source>All chosen faces are protected.</source>
        <translation>Alle gewählten Gesichter sind geschützt.</translation>
    </message>
    <message>
        <source>No face is chosen.</source>
        <translation>Kein Gesicht ist gewählt.</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n Foto</numerusform>
            <numerusform>%n Fotos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{photos} ready, still looking at %n more</source>
        <translation>
            <numerusform>{photos} bereit, %n wird noch durchsucht</numerusform>
            <numerusform>{photos} bereit, %n werden noch durchsucht</numerusform>
        </translation>
    </message>
    <message>
        <source>{photos}, originals stay as they are</source>
        <translation>{photos}, Originale bleiben, wie sie sind</translation>
    </message>
</context>
<context>
    <name>StandInDialog</name>
    <message>
        <source>Choose a new face</source>
        <translation>Neues Gesicht wählen</translation>
    </message>
    <message>
        <source>Making new faces</source>
        <translation>Neue Gesichter entstehen</translation>
    </message>
    <message>
        <source>Use it for this person in all photos ({count})</source>
        <translation>Für diese Person in allen Fotos verwenden ({count})</translation>
    </message>
    <message>
        <source>The face as it is</source>
        <translation>Das Gesicht, wie es ist</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Wie es ist</translation>
    </message>
    <message>
        <source>New faces to choose from</source>
        <translation>Neue Gesichter zur Auswahl</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Mehr zeigen</translation>
    </message>
    <message>
        <source>Use this face</source>
        <translation>Dieses Gesicht verwenden</translation>
    </message>
    <message>
        <source>Making new faces. They are only shown, not saved.</source>
        <translation>Neue Gesichter entstehen. Sie werden nur gezeigt, nicht gespeichert.</translation>
    </message>
    <message>
        <source>Which one? The finished face can differ in small things.</source>
        <translation>Welches soll es sein? Das fertige Gesicht kann in Kleinigkeiten abweichen.</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>Vorschlag</translation>
    </message>
    <message>
        <source>Number {number}</source>
        <translation>Nummer {number}</translation>
    </message>
    <message>
        <source>New face {number}</source>
        <translation>Neues Gesicht {number}</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Do what the message offers</source>
        <translation>Ausführen, was die Meldung anbietet</translation>
    </message>
</context>
<context>
    <name>TrashActions</name>
    <message>
        <source>These originals are not there any more.</source>
        <translation>Diese Originale sind nicht mehr da.</translation>
    </message>
    <message>
        <source>Reading the vault&apos;s copies back …</source>
        <translation>Die Kopien im Tresor werden zurückgelesen …</translation>
    </message>
    <message numerus="yes">
        <source>%n original(s) moved to the trash</source>
        <translation>
            <numerusform>%n Original liegt im Papierkorb</numerusform>
            <numerusform>%n Originale liegen im Papierkorb</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message numerus="yes">
        <source>Back in place: %n original(s)</source>
        <translation>
            <numerusform>%n Original ist wieder an seinem Platz</numerusform>
            <numerusform>%n Originale sind wieder an ihrem Platz</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrashDialog</name>
    <message>
        <source>Move originals to the trash</source>
        <translation>Originale in den Papierkorb</translation>
    </message>
    <message numerus="yes">
        <source>Move %n original(s) to the trash?</source>
        <translation>
            <numerusform>%n Original in den Papierkorb legen?</numerusform>
            <numerusform>%n Originale in den Papierkorb legen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Velato first reads each original back out of the vault and compares it with the file, byte for byte. Only then the file moves to the system&apos;s trash. You can undo it until you close Velato; afterwards the page Vault still gives each original back. When the trash is emptied, the vault holds the only copy: without passphrase and recovery words it is gone for good.</source>
        <translation>Velato liest zuerst jedes Original aus dem Tresor zurück und vergleicht es Byte für Byte mit der Datei. Erst dann kommt die Datei in den Papierkorb des Systems. Sie können das rückgängig machen, bis Sie Velato schließen; danach gibt die Seite Tresor weiter jedes Original zurück. Ist der Papierkorb geleert, liegt die einzige Kopie im Tresor: Ohne Passphrase und Wiederherstellungswörter ist sie für immer verloren.</translation>
    </message>
    <message>
        <source>Originals</source>
        <translation>Originale</translation>
    </message>
    <message>
        <source>I have my passphrase and my recovery words.</source>
        <translation>Ich habe meine Passphrase und meine Wiederherstellungswörter.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>In den Papierkorb</translation>
    </message>
</context>
<context>
    <name>TryWordsDialog</name>
    <message>
        <source>Test my recovery words</source>
        <translation>Meine Wiederherstellungswörter testen</translation>
    </message>
    <message>
        <source>Type the 24 words from your paper, in order. Nothing is changed, and nothing is kept.</source>
        <translation>Tippen Sie die 24 Wörter von Ihrem Zettel der Reihe nach ein. Nichts wird verändert, nichts wird aufbewahrt.</translation>
    </message>
    <message>
        <source>The 24 recovery words</source>
        <translation>Die 24 Wiederherstellungswörter</translation>
    </message>
    <message>
        <source>The 24 recovery words, in order</source>
        <translation>Die 24 Wiederherstellungswörter der Reihe nach</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Test them</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>These words open your vault.</source>
        <translation>Diese Wörter öffnen Ihren Tresor.</translation>
    </message>
</context>
<context>
    <name>UnlockDialog</name>
    <message>
        <source>Unlock the vault</source>
        <translation>Tresor öffnen</translation>
    </message>
    <message>
        <source>Your originals are locked in it. The key is your passphrase.</source>
        <translation>Darin liegen Ihre Originale verschlossen. Der Schlüssel ist Ihre Passphrase.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>The 24 recovery words</source>
        <translation>Die 24 Wiederherstellungswörter</translation>
    </message>
    <message>
        <source>The 24 recovery words, in order</source>
        <translation>Die 24 Wiederherstellungswörter der Reihe nach</translation>
    </message>
    <message>
        <source>I forgot it: use my recovery words</source>
        <translation>Vergessen: Wiederherstellungswörter benutzen</translation>
    </message>
    <message>
        <source>Use this computer&apos;s keyring</source>
        <translation>Schlüsselbund dieses Computers benutzen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Use the passphrase</source>
        <translation>Passphrase benutzen</translation>
    </message>
    <message>
        <source>Unlocking …</source>
        <translation>Wird geöffnet …</translation>
    </message>
</context>
<context>
    <name>Vault</name>
    <message>
        <source>Second copy of the header</source>
        <translation>Zweite Kopie des Kopfes</translation>
    </message>
    <message>
        <source>List of the photos</source>
        <translation>Liste der Fotos</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Waiting photos</source>
        <translation>Wartende Fotos</translation>
    </message>
    <message>
        <source>Keys from friends</source>
        <translation>Schlüssel von Freunden</translation>
    </message>
    <message>
        <source>What is known about a photo</source>
        <translation>Was über ein Foto bekannt ist</translation>
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
        <translation>Ein Weg zurück</translation>
    </message>
    <message>
        <source>Do you want to be able to get the originals back?</source>
        <translation>Möchten Sie die Originale zurückholen können?</translation>
    </message>
    <message>
        <source>A vault keeps them, locked with a passphrase, on this computer. Your photo files are never changed either way.</source>
        <translation>Ein Tresor bewahrt sie auf diesem Computer auf, mit einer Passphrase verschlossen. Ihre Fotodateien werden so oder so nie verändert.</translation>
    </message>
    <message>
        <source>Make a vault</source>
        <translation>Tresor anlegen</translation>
    </message>
    <message>
        <source>Go on without</source>
        <translation>Ohne weitermachen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>They cannot be shown again. Unless all 24 are on your paper, unlock the vault with your passphrase and choose “Make new recovery words” under “Keys and backup”.</source>
        <translation>Sie können nicht noch einmal gezeigt werden. Wenn nicht alle 24 auf Ihrem Papier stehen, öffnen Sie den Tresor mit Ihrer Passphrase und wählen Sie „Neue Wiederherstellungswörter machen“ unter „Schlüssel und Sicherung“.</translation>
    </message>
    <message>
        <source>Recovery words</source>
        <translation>Wiederherstellungswörter</translation>
    </message>
    <message>
        <source>The vault was locked before your recovery words were checked.</source>
        <translation>Der Tresor wurde verschlossen, bevor Ihre Wiederherstellungswörter geprüft waren.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Choose a protected photo</source>
        <translation>Geschütztes Foto wählen</translation>
    </message>
    <message>
        <source>Where should the rebuilt photo go?</source>
        <translation>Wohin soll das nachgebildete Foto?</translation>
    </message>
    <message>
        <source>Where should the original go?</source>
        <translation>Wohin soll das Original?</translation>
    </message>
    <message>
        <source>Destroy an original</source>
        <translation>Original vernichten</translation>
    </message>
    <message>
        <source>Destroy the stored original of {name}?</source>
        <translation>Das aufbewahrte Original von {name} vernichten?</translation>
    </message>
    <message>
        <source>Nobody can ever bring it back from the vault then, not even you.</source>
        <translation>Danach kann es niemand mehr aus dem Tresor zurückholen, auch Sie nicht.</translation>
    </message>
    <message>
        <source>Destroy it</source>
        <translation>Vernichten</translation>
    </message>
    <message>
        <source>{name} is back, byte for byte as it was.</source>
        <translation>{name} ist wieder da, Byte für Byte wie vorher.</translation>
    </message>
</context>
<context>
    <name>VaultDoor</name>
    <message>
        <source>Bring a vault back from a backup</source>
        <translation>Einen Tresor aus einer Sicherung zurückholen</translation>
    </message>
    <message>
        <source>The vault is locked</source>
        <translation>Der Tresor ist verschlossen</translation>
    </message>
    <message>
        <source>Unlock it to see what is in it or to get an original back.</source>
        <translation>Öffnen Sie ihn, um zu sehen, was darin ist, oder um ein Original zurückzuholen.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>You have no vault yet</source>
        <translation>Sie haben noch keinen Tresor</translation>
    </message>
    <message>
        <source>With a vault, every original can be brought back exactly. Without one, a protected copy is all there is.</source>
        <translation>Mit einem Tresor kommt jedes Original genau so zurück. Ohne ihn bleibt nur die geschützte Kopie.</translation>
    </message>
    <message>
        <source>Make a vault</source>
        <translation>Tresor anlegen</translation>
    </message>
</context>
<context>
    <name>VaultKeys</name>
    <message>
        <source>The passphrase is changed.</source>
        <translation>Die Passphrase ist geändert.</translation>
    </message>
    <message>
        <source>The master key is changed, and the new words open the vault.</source>
        <translation>Der Hauptschlüssel ist gewechselt, und die neuen Wörter öffnen den Tresor.</translation>
    </message>
    <message>
        <source>The new words open the vault; the old ones do not.</source>
        <translation>Die neuen Wörter öffnen den Tresor, die alten nicht mehr.</translation>
    </message>
    <message>
        <source>Whoever uses this account&apos;s keyring can open the vault now.</source>
        <translation>Wer den Schlüsselbund dieses Kontos benutzt, kann den Tresor jetzt öffnen.</translation>
    </message>
    <message>
        <source>The keyring does not open the vault any more.</source>
        <translation>Der Schlüsselbund öffnet den Tresor nicht mehr.</translation>
    </message>
    <message>
        <source>Every original is decrypted and compared with its checksum. Nothing is changed.</source>
        <translation>Jedes Original wird entschlüsselt und mit seiner Prüfsumme verglichen. Nichts wird verändert.</translation>
    </message>
    <message>
        <source>Check everything</source>
        <translation>Alles prüfen</translation>
    </message>
    <message numerus="yes">
        <source>Everything in the vault is whole: %n original(s), {size} read.</source>
        <translation>
            <numerusform>Alles im Tresor ist unversehrt: %n Original, {size} gelesen.</numerusform>
            <numerusform>Alles im Tresor ist unversehrt: %n Originale, {size} gelesen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Damaged in the vault: %n part(s). The rest is whole.</source>
        <translation>
            <numerusform>%n Teil des Tresors ist beschädigt. Der Rest ist unversehrt.</numerusform>
            <numerusform>%n Teile des Tresors sind beschädigt. Der Rest ist unversehrt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Repair what can be repaired</source>
        <translation>Reparieren, was zu reparieren ist</translation>
    </message>
    <message>
        <source>Where should the backup go?</source>
        <translation>Wohin mit der Sicherung?</translation>
    </message>
    <message>
        <source>The backup is sealed like the vault and opens with the same passphrase and words.</source>
        <translation>Die Sicherung ist versiegelt wie der Tresor und öffnet sich mit derselben Passphrase und denselben Wörtern.</translation>
    </message>
    <message>
        <source>Back up the vault</source>
        <translation>Den Tresor sichern</translation>
    </message>
    <message>
        <source>The whole vault is in {name} ({size}). Keep it on another disk.</source>
        <translation>Der ganze Tresor liegt in {name} ({size}). Heben Sie ihn auf einem anderen Datenträger auf.</translation>
    </message>
    <message>
        <source>Choose a backup of a vault</source>
        <translation>Sicherung eines Tresors wählen</translation>
    </message>
    <message>
        <source>The backup is checked while it is copied.</source>
        <translation>Die Sicherung wird beim Kopieren geprüft.</translation>
    </message>
    <message>
        <source>Bring a vault back</source>
        <translation>Einen Tresor zurückholen</translation>
    </message>
    <message>
        <source>Your vault is back. Unlock it with its own passphrase.</source>
        <translation>Ihr Tresor ist zurück. Schließen Sie ihn mit seiner eigenen Passphrase auf.</translation>
    </message>
    <message>
        <source>Forget all people</source>
        <translation>Alle Personen vergessen</translation>
    </message>
    <message>
        <source>Forget everybody whom the vault knows?</source>
        <translation>Alle vergessen, die der Tresor kennt?</translation>
    </message>
    <message>
        <source>Names, choices and what it takes to know faces again are deleted. Stored originals stay.</source>
        <translation>Namen, Entscheidungen und was es zum Wiedererkennen von Gesichtern braucht, werden gelöscht. Gespeicherte Originale bleiben.</translation>
    </message>
    <message>
        <source>Forget them</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>The vault knows nobody any more.</source>
        <translation>Der Tresor kennt niemanden mehr.</translation>
    </message>
    <message numerus="yes">
        <source>Repaired. Unreadable and set aside: %n file(s).</source>
        <translation>
            <numerusform>Repariert. %n unlesbare Datei wurde beiseitegelegt.</numerusform>
            <numerusform>Repariert. %n unlesbare Dateien wurden beiseitegelegt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VaultMenu</name>
    <message>
        <source>Keys and backup</source>
        <translation>Schlüssel und Sicherung</translation>
    </message>
    <message>
        <source>Change the passphrase …</source>
        <translation>Passphrase ändern …</translation>
    </message>
    <message>
        <source>Test my recovery words …</source>
        <translation>Meine Wiederherstellungswörter testen …</translation>
    </message>
    <message>
        <source>Make new recovery words …</source>
        <translation>Neue Wiederherstellungswörter machen …</translation>
    </message>
    <message>
        <source>Change the master key …</source>
        <translation>Hauptschlüssel wechseln …</translation>
    </message>
    <message>
        <source>Let this computer&apos;s keyring open it</source>
        <translation>Der Schlüsselbund dieses Computers darf ihn öffnen</translation>
    </message>
    <message>
        <source>Rebuild a photo from its keys …</source>
        <translation>Foto aus seinen Schlüsseln nachbilden …</translation>
    </message>
    <message>
        <source>Check everything …</source>
        <translation>Alles prüfen …</translation>
    </message>
    <message>
        <source>Back up the vault …</source>
        <translation>Den Tresor sichern …</translation>
    </message>
    <message>
        <source>Keys from friends …</source>
        <translation>Schlüssel von Freunden …</translation>
    </message>
    <message>
        <source>Forget all people …</source>
        <translation>Alle Personen vergessen …</translation>
    </message>
</context>
<context>
    <name>VaultPage</name>
    <message>
        <source>Vault</source>
        <translation>Tresor</translation>
    </message>
    <message>
        <source>Get an original back</source>
        <translation>Original zurückholen</translation>
    </message>
    <message>
        <source>Share its key</source>
        <translation>Schlüssel teilen</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Verschließen</translation>
    </message>
    <message>
        <source>Save the original</source>
        <translation>Original speichern</translation>
    </message>
    <message>
        <source>Nothing in the vault fits that search.</source>
        <translation>Nichts im Tresor passt zu dieser Suche.</translation>
    </message>
    <message>
        <source>Rebuild an approximation …</source>
        <translation>Annäherung nachbilden …</translation>
    </message>
    <message>
        <source>Destroy</source>
        <translation>Vernichten</translation>
    </message>
    <message>
        <source>Originals in the vault</source>
        <translation>Originale im Tresor</translation>
    </message>
    <message numerus="yes">
        <source>%n original(s)</source>
        <translation>
            <numerusform>%n Original</numerusform>
            <numerusform>%n Originale</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VaultSearchBar</name>
    <message>
        <source>Search by file name or person</source>
        <translation>Nach Dateiname oder Person suchen</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Anybody</source>
        <translation>Alle Personen</translation>
    </message>
    <message>
        <source>Any day</source>
        <translation>Jeder Tag</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>Letzte 12 Monate</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>Von … bis …</translation>
    </message>
    <message>
        <source>Protected when</source>
        <translation>Wann geschützt</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%n face(s)</source>
        <translation>
            <numerusform>%n Gesicht</numerusform>
            <numerusform>%n Gesichter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n gewählt</numerusform>
            <numerusform>%n gewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>painted over</source>
        <translation>übermalt</translation>
    </message>
    <message>
        <source>New face</source>
        <translation>Neues Gesicht</translation>
    </message>
    <message>
        <source>Looks like someone else. Same smile, same light.</source>
        <translation>Sieht aus wie jemand anderes. Gleiches Lächeln, gleiches Licht.</translation>
    </message>
    <message>
        <source>New face, same ID</source>
        <translation>Neues Gesicht, gleiche Person</translation>
    </message>
    <message>
        <source>The weakest mode: machines still know who it is, and many people will see it too.</source>
        <translation>Der schwächste Modus: Maschinen wissen weiter, wer es ist, und viele Menschen sehen es auch.</translation>
    </message>
    <message>
        <source>Invisible cloak</source>
        <translation>Unsichtbarer Mantel</translation>
    </message>
    <message>
        <source>Friends still recognise the person. Face search does not.</source>
        <translation>Freunde erkennen die Person weiter. Die Gesichtssuche nicht.</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>Abdecken</translation>
    </message>
    <message>
        <source>A plain shape over the face. Quick, and nothing is left.</source>
        <translation>Eine schlichte Fläche über dem Gesicht. Schnell, und nichts bleibt übrig.</translation>
    </message>
    <message>
        <source>Solid shape: nothing is left</source>
        <translation>Fläche: nichts bleibt übrig</translation>
    </message>
    <message>
        <source>Pixels: looks only, can be undone</source>
        <translation>Pixel: nur fürs Auge, umkehrbar</translation>
    </message>
    <message>
        <source>Blur: looks only, can be undone</source>
        <translation>Unschärfe: nur fürs Auge, umkehrbar</translation>
    </message>
    <message>
        <source>looking for faces</source>
        <translation>Gesichter werden gesucht</translation>
    </message>
    <message>
        <source>not protected yet</source>
        <translation>noch nicht geschützt</translation>
    </message>
    <message>
        <source>waiting its turn</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>being protected</source>
        <translation>wird geschützt</translation>
    </message>
    <message>
        <source>protected</source>
        <translation>geschützt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>Safe</source>
        <translation>Sicher</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>Zweifelhaft</translation>
    </message>
    <message>
        <source>Exposed</source>
        <translation>Erkennbar</translation>
    </message>
    <message>
        <source>Nothing of the face is left under the cover.</source>
        <translation>Unter der Fläche ist nichts vom Gesicht übrig.</translation>
    </message>
    <message>
        <source>A face can still be found under the cover.</source>
        <translation>Unter der Abdeckung ist noch ein Gesicht zu finden.</translation>
    </message>
    <message>
        <source>A cosmetic cover: the face may be brought back.</source>
        <translation>Nur fürs Auge: Das Gesicht lässt sich vielleicht zurückrechnen.</translation>
    </message>
    <message>
        <source>To people the face still looks like the person. More strength did not change that in tests.</source>
        <translation>Für Menschen sieht das Gesicht noch wie die Person aus. Mehr Stärke änderte das in Tests nicht.</translation>
    </message>
    <message>
        <source>People see someone else; the tested machines still know the person.</source>
        <translation>Menschen sehen jemand anderen; die getesteten Maschinen kennen die Person weiter.</translation>
    </message>
    <message>
        <source>No tested face search takes this for the same person, also after compression.</source>
        <translation>Keine getestete Gesichtssuche hält das für dieselbe Person, auch nicht nach Kompression.</translation>
    </message>
    <message>
        <source>A tested face search still recognises the person. Try stronger.</source>
        <translation>Eine getestete Gesichtssuche erkennt die Person noch. Versuchen Sie es stärker.</translation>
    </message>
    <message>
        <source>People see someone else. No face search was there to test what machines see.</source>
        <translation>Menschen sehen jemand anderen. Es war keine Gesichtssuche da, um zu testen, was Maschinen sehen.</translation>
    </message>
    <message>
        <source>People see someone else, but a tested face search no longer knows the person.</source>
        <translation>Menschen sehen jemand anderen, aber eine getestete Gesichtssuche kennt die Person nicht mehr.</translation>
    </message>
    <message>
        <source>People see someone else, but machines may not know the person after compression.</source>
        <translation>Menschen sehen jemand anderen, aber nach Kompression kennen Maschinen die Person vielleicht nicht mehr.</translation>
    </message>
    <message>
        <source>No face search was there to test this face.</source>
        <translation>Es war keine Gesichtssuche da, um dieses Gesicht zu testen.</translation>
    </message>
    <message>
        <source>A tested face search recognises the person again after compression.</source>
        <translation>Nach Kompression erkennt eine getestete Gesichtssuche die Person wieder.</translation>
    </message>
    <message>
        <source>No tested face search recognises the person, but one comes close.</source>
        <translation>Keine getestete Gesichtssuche erkennt die Person, aber eine kommt dem nahe.</translation>
    </message>
    <message>
        <source>A detector still finds a face here, though the cover should leave none.</source>
        <translation>Ein Detektor findet hier noch ein Gesicht, obwohl die Abdeckung keines lassen sollte.</translation>
    </message>
    <message>
        <source>No detector finds a face here any more, as a cover should have it.</source>
        <translation>Kein Detektor findet hier noch ein Gesicht, wie es bei einer Abdeckung sein soll.</translation>
    </message>
    <message>
        <source>A detector still finds a face here, as it should.</source>
        <translation>Ein Detektor findet hier weiter ein Gesicht, wie es sein soll.</translation>
    </message>
    <message>
        <source>No detector finds a face here any more: it may not look like one.</source>
        <translation>Kein Detektor findet hier noch ein Gesicht: Vielleicht sieht es nicht wie eines aus.</translation>
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
        <translation>halbe Größe</translation>
    </message>
    <message>
        <source>Does not hold after: {changes}</source>
        <translation>Hält nicht nach: {changes}</translation>
    </message>
    <message>
        <source>Holds only after: {changes}</source>
        <translation>Hält nur nach: {changes}</translation>
    </message>
    <message>
        <source>Holds also after: {changes}</source>
        <translation>Hält auch nach: {changes}</translation>
    </message>
    <message>
        <source>Not tested: face search that is not installed here or comes later, clothes, hair and background, and people who know the person well.</source>
        <translation>Nicht geprüft: Gesichtssuche, die hier nicht installiert ist oder erst noch kommt, Kleidung, Haare und Hintergrund, und Menschen, die die Person gut kennen.</translation>
    </message>
    <message>
        <source>Cloaks of earlier years were broken by face search trained for that.</source>
        <translation>Mäntel früherer Jahre wurden von eigens trainierter Gesichtssuche durchschaut.</translation>
    </message>
    <message>
        <source>Gentle</source>
        <translation>Sanft</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Ausgewogen</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Stark</translation>
    </message>
    <message>
        <source>Reading the photo</source>
        <translation>Foto wird gelesen</translation>
    </message>
    <message>
        <source>Getting ready</source>
        <translation>Wird vorbereitet</translation>
    </message>
    <message>
        <source>Looking for faces</source>
        <translation>Gesichter werden gesucht</translation>
    </message>
    <message>
        <source>Making the new face</source>
        <translation>Das neue Gesicht entsteht</translation>
    </message>
    <message>
        <source>Reading the face</source>
        <translation>Gesicht wird gelesen</translation>
    </message>
    <message>
        <source>Locking the original away</source>
        <translation>Original wird verschlossen</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Wird gespeichert</translation>
    </message>
    <message>
        <source>Testing the result</source>
        <translation>Ergebnis wird getestet</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>In Arbeit</translation>
    </message>
</context>
<context>
    <name>WordsStep</name>
    <message>
        <source>Write these 24 words on paper</source>
        <translation>Schreiben Sie diese 24 Wörter auf Papier</translation>
    </message>
    <message>
        <source>They open the vault if you forget the passphrase. They are shown only now. Do not photograph them.</source>
        <translation>Sie öffnen den Tresor, wenn Sie die Passphrase vergessen. Sie werden nur jetzt gezeigt. Fotografieren Sie sie nicht.</translation>
    </message>
</context>
<context>
    <name>WorkDialog</name>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>Choose faces by person</source>
        <translation>Gesichter nach Person wählen</translation>
    </message>
    <message>
        <source>Remove a frame</source>
        <translation>Rahmen entfernen</translation>
    </message>
</context>
</TS>
