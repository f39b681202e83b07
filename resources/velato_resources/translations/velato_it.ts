<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Photos</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>Apri una cartella</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>Aggiungi foto</translation>
    </message>
    <message>
        <source>Protect</source>
        <translation>Proteggi</translation>
    </message>
    <message>
        <source>Get an original back</source>
        <translation>Riottieni un originale</translation>
    </message>
    <message>
        <source>Copy the protected photo</source>
        <translation>Copia la foto protetta</translation>
    </message>
    <message>
        <source>Take photos out of the list</source>
        <translation>Togli le foto dall’elenco</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Esci</translation>
    </message>
    <message>
        <source>Choosing</source>
        <translation>Scegliere</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Ripeti</translation>
    </message>
    <message>
        <source>Choose all photos</source>
        <translation>Scegli tutte le foto</translation>
    </message>
    <message>
        <source>Choose from here to there</source>
        <translation>Scegli da qui a lì</translation>
    </message>
    <message>
        <source>Choose all faces</source>
        <translation>Scegli tutti i volti</translation>
    </message>
    <message>
        <source>Choose no face</source>
        <translation>Non scegliere nessun volto</translation>
    </message>
    <message>
        <source>Switch the face in the frame on or off</source>
        <translation>Attiva o disattiva il volto nella cornice</translation>
    </message>
    <message>
        <source>Go to the next face</source>
        <translation>Vai al volto seguente</translation>
    </message>
    <message>
        <source>Move a frame</source>
        <translation>Spostare un riquadro</translation>
    </message>
    <message>
        <source>Resize a frame</source>
        <translation>Ridimensionare un riquadro</translation>
    </message>
    <message>
        <source>Turn a frame</source>
        <translation>Ruotare un riquadro</translation>
    </message>
    <message>
        <source>Remove a frame: not a face</source>
        <translation>Togli una cornice: non è un volto</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>Guardare</translation>
    </message>
    <message>
        <source>Open the photo</source>
        <translation>Apri la foto</translation>
    </message>
    <message>
        <source>Back, or stop drawing</source>
        <translation>Indietro, o smetti di disegnare</translation>
    </message>
    <message>
        <source>Photo after</source>
        <translation>Foto seguente</translation>
    </message>
    <message>
        <source>Photo before</source>
        <translation>Foto precedente</translation>
    </message>
    <message>
        <source>Draw a face</source>
        <translation>Disegna un volto</translation>
    </message>
    <message>
        <source>Paint over</source>
        <translation>Dipingi sopra</translation>
    </message>
    <message>
        <source>Smaller or larger brush</source>
        <translation>Pennello più piccolo o più grande</translation>
    </message>
    <message>
        <source>Erase what is painted</source>
        <translation>Cancellare ciò che è dipinto</translation>
    </message>
    <message>
        <source>Paint a dot, or a line with the arrows</source>
        <translation>Dipingere un punto, o una linea con le frecce</translation>
    </message>
    <message>
        <source>Turn the photo to the right</source>
        <translation>Ruotare la foto a destra</translation>
    </message>
    <message>
        <source>Turn the photo to the left</source>
        <translation>Ruotare la foto a sinistra</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Prima e dopo</translation>
    </message>
    <message>
        <source>Move the divider between before and after</source>
        <translation>Sposta la linea tra prima e dopo</translation>
    </message>
    <message>
        <source>Hold to see the original</source>
        <translation>Tieni premuto per vedere l’originale</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pagine</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Persone</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avanzamento</translation>
    </message>
    <message>
        <source>Vault</source>
        <translation>Cassaforte</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Impostazioni</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Scorciatoie da tastiera</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aiuto</translation>
    </message>
</context>
<context>
    <name>BrushBar</name>
    <message>
        <source>Drag over what must not be seen. Hold Alt to erase.</source>
        <translation>Passa sopra ciò che non deve essere visto. Tieni premuto Alt per cancellare.</translation>
    </message>
    <message>
        <source>Brush size</source>
        <translation>Dimensione pennello</translation>
    </message>
    <message>
        <source>Brush size: [ is smaller, ] is larger</source>
        <translation>Dimensione pennello: [ più piccolo, ] più grande</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Cancella</translation>
    </message>
    <message>
        <source>Take away what was painted (E, or hold Alt)</source>
        <translation>Togli ciò che è dipinto (E, o tieni Alt)</translation>
    </message>
    <message>
        <source>Remove all</source>
        <translation>Rimuovi tutto</translation>
    </message>
    <message>
        <source>Remove everything that was painted on this photo</source>
        <translation>Rimuovere tutto ciò che è dipinto su questa foto</translation>
    </message>
    <message>
        <source>Cover with</source>
        <translation>Coprire con</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>Before and after. Arrow keys move the divider, hold B to see the original.</source>
        <translation>Prima e dopo. Le frecce spostano la linea, tieni premuto B per vedere l’originale.</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Prima</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Dopo</translation>
    </message>
</context>
<context>
    <name>CreateVaultDialog</name>
    <message>
        <source>Make your vault</source>
        <translation>Crea la tua cassaforte</translation>
    </message>
    <message>
        <source>Show the words again</source>
        <translation>Mostra di nuovo le parole</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Make the vault</source>
        <translation>Crea la cassaforte</translation>
    </message>
    <message>
        <source>Your originals are locked in a vault on this computer, so that you can get each of them back, exactly as it was. Only you have the key. Nobody can reset it for you.</source>
        <translation>I tuoi originali sono chiusi in una cassaforte su questo computer: potrai riaverli tutti, esattamente com’erano. Solo tu hai la chiave. Nessuno può reimpostarla.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase segreta</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>La stessa ancora una volta</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Mostra</translation>
    </message>
    <message>
        <source>Making the vault …</source>
        <translation>Creazione della cassaforte …</translation>
    </message>
    <message>
        <source>I wrote them down</source>
        <translation>Le ho scritte</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fatto</translation>
    </message>
    <message>
        <source>At least {count} characters. Four or five random words are easy to keep in mind.</source>
        <translation>Almeno {count} caratteri. Quattro o cinque parole a caso si ricordano facilmente.</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Le due non sono uguali.</translation>
    </message>
    <message>
        <source>Good. Keep it where you keep important things.</source>
        <translation>Bene. Conservala con le tue cose importanti.</translation>
    </message>
</context>
<context>
    <name>DetectorChoice</name>
    <message>
        <source>Faces</source>
        <translation>Volti</translation>
    </message>
    <message>
        <source>Find faces with</source>
        <translation>Trova i volti con</translation>
    </message>
    <message>
        <source>Velato&apos;s own detector</source>
        <translation>Il rilevatore di Velato</translation>
    </message>
    <message>
        <source>Other models can be added with “velato packs add”. They count for photos opened from now on.</source>
        <translation>Altri modelli si aggiungono con «velato packs add». Valgono per le foto aperte da ora in poi.</translation>
    </message>
</context>
<context>
    <name>Doctor</name>
    <message>
        <source>Velato {0} on {1}.</source>
        <translation>Velato {0} su {1}.</translation>
    </message>
    <message>
        <source>Computes on {0} ({1}, {2} threads); works here: {3}.</source>
        <translation>Calcola su {0} ({1}, {2} thread); qui funziona: {3}.</translation>
    </message>
    <message>
        <source>{0} {1} is whole ({2}).</source>
        <translation>{0} {1} è integro ({2}).</translation>
    </message>
    <message>
        <source>Data lies in {0}.</source>
        <translation>I dati si trovano in {0}.</translation>
    </message>
    <message>
        <source>{0} GB are free where data lies.</source>
        <translation>Ci sono {0} GB liberi dove si trovano i dati.</translation>
    </message>
    <message>
        <source>There is a vault at {0}.</source>
        <translation>C’è una cassaforte in {0}.</translation>
    </message>
    <message>
        <source>The system&apos;s keyring can keep a key to the vault.</source>
        <translation>Il portachiavi del sistema può custodire una chiave della cassaforte.</translation>
    </message>
    <message>
        <source>The vault can be locked with the screen and before sleep.</source>
        <translation>La cassaforte si può chiudere con lo schermo e prima della sospensione.</translation>
    </message>
    <message>
        <source>Install Velato again.</source>
        <translation>Installa di nuovo Velato.</translation>
    </message>
    <message>
        <source>The package {0} is missing.</source>
        <translation>Manca il pacchetto {0}.</translation>
    </message>
    <message>
        <source>onnxruntime and onnxruntime-gpu are both installed.</source>
        <translation>onnxruntime e onnxruntime-gpu sono entrambi installati.</translation>
    </message>
    <message>
        <source>Uninstall both, then install only onnxruntime-gpu.</source>
        <translation>Disinstallali entrambi, poi installa solo onnxruntime-gpu.</translation>
    </message>
    <message>
        <source>HEIC photos cannot be read or written.</source>
        <translation>Le foto HEIC non si possono né leggere né scrivere.</translation>
    </message>
    <message>
        <source>Install the package pillow-heif.</source>
        <translation>Installa il pacchetto pillow-heif.</translation>
    </message>
    <message>
        <source>The pack {0} needs the package insightface.</source>
        <translation>Il modello {0} ha bisogno del pacchetto insightface.</translation>
    </message>
    <message>
        <source>Install that package, or remove the pack.</source>
        <translation>Installa quel pacchetto oppure rimuovi il modello.</translation>
    </message>
    <message>
        <source>No face model is installed: only the mode Cover works.</source>
        <translation>Nessun modello di volti è installato: funziona solo la modalità «Copri».</translation>
    </message>
    <message>
        <source>No recognizer is installed that tests results and tells people apart.</source>
        <translation>Nessun riconoscitore è installato per verificare i risultati e distinguere le persone.</translation>
    </message>
    <message>
        <source>The folder {0} holds no readable model.</source>
        <translation>La cartella {0} non contiene un modello leggibile.</translation>
    </message>
    <message>
        <source>Remove it and add it again.</source>
        <translation>Rimuovilo e aggiungilo di nuovo.</translation>
    </message>
    <message>
        <source>The folder {0} cannot be written.</source>
        <translation>Non si può scrivere nella cartella {0}.</translation>
    </message>
    <message>
        <source>Check its permissions.</source>
        <translation>Controlla i permessi.</translation>
    </message>
    <message>
        <source>Only {0} GB are free where data lies.</source>
        <translation>Restano solo {0} GB liberi dove si trovano i dati.</translation>
    </message>
    <message>
        <source>Free some space.</source>
        <translation>Libera un po’ di spazio.</translation>
    </message>
    <message>
        <source>There is no vault yet.</source>
        <translation>Non c’è ancora una cassaforte.</translation>
    </message>
    <message>
        <source>Make one to get originals back.</source>
        <translation>Creane una per poter riavere gli originali.</translation>
    </message>
    <message>
        <source>Nothing tells Velato of a locked screen and of sleep.</source>
        <translation>Nulla avvisa Velato del blocco dello schermo e della sospensione.</translation>
    </message>
    <message>
        <source>Lock the vault yourself when you leave.</source>
        <translation>Chiudi tu la cassaforte quando te ne vai.</translation>
    </message>
    <message>
        <source>This system has no keyring to keep a key in.</source>
        <translation>Questo sistema non ha un portachiavi in cui custodire una chiave.</translation>
    </message>
    <message>
        <source>Type the passphrase instead.</source>
        <translation>Scrivi invece la frase segreta.</translation>
    </message>
</context>
<context>
    <name>DragOutButton</name>
    <message>
        <source>Drag the protected photo into another program. Click to copy it.</source>
        <translation>Trascina la foto protetta in un altro programma. Clic per copiarla.</translation>
    </message>
</context>
<context>
    <name>DropTile</name>
    <message>
        <source>Drop your photos here</source>
        <translation>Trascina qui le tue foto</translation>
    </message>
    <message>
        <source>Velato gives faces a veil before you post. Nothing leaves this computer.</source>
        <translation>Velato dà un velo ai volti prima che tu pubblichi. Niente lascia questo computer.</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>Apri una cartella</translation>
    </message>
    <message>
        <source>Choose photos</source>
        <translation>Scegli foto</translation>
    </message>
    <message>
        <source>Lately</source>
        <translation>Di recente</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>No permission</source>
        <translation>Nessun permesso</translation>
    </message>
    <message>
        <source>This folder or file may not be opened or written.</source>
        <translation>Questa cartella o questo file non si può aprire o scrivere.</translation>
    </message>
    <message>
        <source>Choose another folder, or change its permissions.</source>
        <translation>Scegli un’altra cartella o cambia i permessi.</translation>
    </message>
    <message>
        <source>The disk said no</source>
        <translation>Il disco ha detto no</translation>
    </message>
    <message>
        <source>Something went wrong inside Velato</source>
        <translation>Qualcosa è andato storto in Velato</translation>
    </message>
    <message>
        <source>No file was changed. You can go on working.</source>
        <translation>Nessun file è stato cambiato. Puoi continuare a lavorare.</translation>
    </message>
    <message>
        <source>If it happens again, please report it with the details below.</source>
        <translation>Se succede ancora, segnalalo con i dettagli qui sotto.</translation>
    </message>
    <message>
        <source>If it happens again, please send us the report about it. It names no photo and nobody: {file}</source>
        <translation>Se succede ancora, inviaci il rapporto in merito. Non nomina nessuna foto e nessuno: {file}</translation>
    </message>
    <message>
        <source>Wrong passphrase</source>
        <translation>Frase segreta sbagliata</translation>
    </message>
    <message>
        <source>These words do not fit</source>
        <translation>Queste parole non vanno bene</translation>
    </message>
    <message>
        <source>The vault is locked</source>
        <translation>La cassaforte è chiusa</translation>
    </message>
    <message>
        <source>The vault is in use</source>
        <translation>La cassaforte è in uso</translation>
    </message>
    <message>
        <source>The vault is damaged</source>
        <translation>La cassaforte è danneggiata</translation>
    </message>
    <message>
        <source>No original found</source>
        <translation>Nessun originale trovato</translation>
    </message>
    <message>
        <source>This photo has changed</source>
        <translation>Questa foto è cambiata</translation>
    </message>
    <message>
        <source>This photo cannot be read</source>
        <translation>Questa foto non si può leggere</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>Il disco è pieno</translation>
    </message>
    <message>
        <source>Saving failed</source>
        <translation>Salvataggio non riuscito</translation>
    </message>
    <message>
        <source>A model is missing</source>
        <translation>Manca un modello</translation>
    </message>
    <message>
        <source>Not enough memory</source>
        <translation>Memoria insufficiente</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>Non ha funzionato</translation>
    </message>
    <message>
        <source>This cannot be done.</source>
        <translation>Così non si può fare.</translation>
    </message>
    <message>
        <source>Cancelled; no file was changed.</source>
        <translation>Annullato; nessun file è stato modificato.</translation>
    </message>
    <message>
        <source>The photo cannot be read.</source>
        <translation>La foto non si può leggere.</translation>
    </message>
    <message>
        <source>The photo is not the file any more that it was.</source>
        <translation>La foto non è più il file che era.</translation>
    </message>
    <message>
        <source>This kind of photo is not supported.</source>
        <translation>Questo tipo di foto non è supportato.</translation>
    </message>
    <message>
        <source>The photo has too many pixels to be opened safely.</source>
        <translation>La foto ha troppi pixel per essere aperta in sicurezza.</translation>
    </message>
    <message>
        <source>A file of that name is there already and was left as it is.</source>
        <translation>Esiste già un file con quel nome ed è rimasto com’era.</translation>
    </message>
    <message>
        <source>The file cannot be written.</source>
        <translation>Il file non si può scrivere.</translation>
    </message>
    <message>
        <source>There is no room left on the disk.</source>
        <translation>Sul disco non c’è più spazio.</translation>
    </message>
    <message>
        <source>No face was found.</source>
        <translation>Non è stato trovato alcun volto.</translation>
    </message>
    <message>
        <source>A face cannot be protected in this mode.</source>
        <translation>Un volto non si può proteggere con questa modalità.</translation>
    </message>
    <message>
        <source>This file is no report of Velato.</source>
        <translation>Questo file non è un rapporto di Velato.</translation>
    </message>
    <message>
        <source>A model is damaged, or is not what it says.</source>
        <translation>Un modello è danneggiato o non è ciò che dichiara.</translation>
    </message>
    <message>
        <source>A model is not installed.</source>
        <translation>Un modello non è installato.</translation>
    </message>
    <message>
        <source>There is not enough memory.</source>
        <translation>La memoria non basta.</translation>
    </message>
    <message>
        <source>The part of Velato that works on photos stopped; your photos are unharmed.</source>
        <translation>La parte di Velato che lavora sulle foto si è fermata; le tue foto sono intatte.</translation>
    </message>
    <message>
        <source>The vault cannot do this.</source>
        <translation>La cassaforte non può farlo.</translation>
    </message>
    <message>
        <source>There is no vault yet.</source>
        <translation>Non c’è ancora una cassaforte.</translation>
    </message>
    <message>
        <source>There is a vault there already.</source>
        <translation>Lì c’è già una cassaforte.</translation>
    </message>
    <message>
        <source>The vault is locked.</source>
        <translation>La cassaforte è chiusa.</translation>
    </message>
    <message>
        <source>The vault is in use by another program or job.</source>
        <translation>La cassaforte è in uso da un altro programma o lavoro.</translation>
    </message>
    <message>
        <source>The passphrase does not open this.</source>
        <translation>Questa frase segreta non apre.</translation>
    </message>
    <message>
        <source>The key or the words do not belong to this vault or photo.</source>
        <translation>La chiave o le parole non sono di questa cassaforte o foto.</translation>
    </message>
    <message>
        <source>No QR code of a key can be read in this picture.</source>
        <translation>In questa immagine non si legge alcun codice QR di una chiave.</translation>
    </message>
    <message>
        <source>The vault is damaged.</source>
        <translation>La cassaforte è danneggiata.</translation>
    </message>
    <message>
        <source>Something that the vault keeps is damaged.</source>
        <translation>Qualcosa che la cassaforte custodisce è danneggiato.</translation>
    </message>
    <message>
        <source>This was written by a newer Velato.</source>
        <translation>Questo è stato scritto da un Velato più recente.</translation>
    </message>
    <message>
        <source>No original of this photo is in the vault.</source>
        <translation>Nella cassaforte non c’è l’originale di questa foto.</translation>
    </message>
    <message>
        <source>The original was not kept, so it cannot be given back exactly.</source>
        <translation>L’originale non è stato conservato, quindi non si può riavere identico.</translation>
    </message>
    <message>
        <source>There is nothing that the faces could be rebuilt from.</source>
        <translation>Non c’è nulla da cui ricostruire i volti.</translation>
    </message>
    <message>
        <source>This system offers no safe place for a key.</source>
        <translation>Questo sistema non offre un posto sicuro per una chiave.</translation>
    </message>
    <message>
        <source>Check that it opens in another program; it may be damaged or no picture at all.</source>
        <translation>Controlla se si apre in un altro programma; può essere danneggiata o non essere un’immagine.</translation>
    </message>
    <message>
        <source>Look at its faces once more, then protect it as it is now.</source>
        <translation>Guarda ancora una volta i suoi volti, poi proteggila com’è adesso.</translation>
    </message>
    <message>
        <source>Save it as JPEG, PNG, WebP, TIFF, BMP or HEIC and try again.</source>
        <translation>Salvala come JPEG, PNG, WebP, TIFF, BMP o HEIC e riprova.</translation>
    </message>
    <message>
        <source>Make it smaller in another program first.</source>
        <translation>Prima rimpiccioliscila in un altro programma.</translation>
    </message>
    <message>
        <source>Choose another folder or name.</source>
        <translation>Scegli un’altra cartella o un altro nome.</translation>
    </message>
    <message>
        <source>Check that the folder exists and that you may write to it.</source>
        <translation>Controlla che la cartella esista e che tu possa scriverci.</translation>
    </message>
    <message>
        <source>Free some space or choose a folder on another disk.</source>
        <translation>Libera spazio o scegli una cartella su un altro disco.</translation>
    </message>
    <message>
        <source>Draw a frame around a face that was missed.</source>
        <translation>Disegna una cornice attorno a un volto mancato.</translation>
    </message>
    <message>
        <source>Choose the mode Cover for it.</source>
        <translation>Scegli per esso la modalità «Copri».</translation>
    </message>
    <message>
        <source>Remove it and add it again from a source that you trust.</source>
        <translation>Rimuovilo e aggiungilo di nuovo da una fonte fidata.</translation>
    </message>
    <message>
        <source>Use the mode Cover, which needs no model, or add the model under Help.</source>
        <translation>Usa il modo Copri, che non richiede modelli, o aggiungi il modello in Aiuto.</translation>
    </message>
    <message>
        <source>Close other programs and try again.</source>
        <translation>Chiudi altri programmi e riprova.</translation>
    </message>
    <message>
        <source>Try again. If it happens again with the same photo, leave that photo out.</source>
        <translation>Riprova. Se succede di nuovo con la stessa foto, lasciala fuori.</translation>
    </message>
    <message>
        <source>Make one first.</source>
        <translation>Prima creane una.</translation>
    </message>
    <message>
        <source>Open it, or choose another folder.</source>
        <translation>Aprila o scegli un’altra cartella.</translation>
    </message>
    <message>
        <source>Unlock it with its passphrase first.</source>
        <translation>Prima aprila con la sua frase segreta.</translation>
    </message>
    <message>
        <source>Wait until it is done, or close the other program.</source>
        <translation>Aspetta che finisca o chiudi l’altro programma.</translation>
    </message>
    <message>
        <source>Check the keyboard layout and Caps Lock; nothing was changed.</source>
        <translation>Controlla la disposizione della tastiera e il Blocco maiuscole; nulla è stato modificato.</translation>
    </message>
    <message>
        <source>Check every word, or use the key that was made for it.</source>
        <translation>Controlla ogni parola o usa la chiave fatta apposta.</translation>
    </message>
    <message>
        <source>Take the picture again, sharp and near, with all of the code in it.</source>
        <translation>Rifai l’immagine, nitida e da vicino, con tutto il codice.</translation>
    </message>
    <message>
        <source>Do not write to it; bring it back from a backup.</source>
        <translation>Non scriverci nulla; ripristinala da un backup.</translation>
    </message>
    <message>
        <source>Bring the vault back from a backup; the other photos in it are not affected.</source>
        <translation>Ripristina la cassaforte da un backup; le altre foto non sono toccate.</translation>
    </message>
    <message>
        <source>Update Velato; nothing was changed.</source>
        <translation>Aggiorna Velato; nulla è stato modificato.</translation>
    </message>
    <message>
        <source>It may be in another vault, or it was protected without keeping the original.</source>
        <translation>Può essere in un’altra cassaforte, o la foto fu protetta senza conservare l’originale.</translation>
    </message>
    <message>
        <source>Get the original back instead, or take the protected file as Velato wrote it.</source>
        <translation>Recupera invece l’originale, oppure prendi il file protetto così come Velato l’ha scritto.</translation>
    </message>
    <message>
        <source>Type the passphrase instead.</source>
        <translation>Scrivi invece la frase segreta.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Dettagli</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
</context>
<context>
    <name>Example</name>
    <message>
        <source>Choose faces</source>
        <translation>Scegli volti</translation>
    </message>
</context>
<context>
    <name>FaceCanvas</name>
    <message>
        <source>Photo with faces</source>
        <translation>Foto con volti</translation>
    </message>
    <message>
        <source>Face {number}</source>
        <translation>Volto {number}</translation>
    </message>
    <message>
        <source>will be protected</source>
        <translation>sarà protetto</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>resta com’è</translation>
    </message>
    <message>
        <source>Space switches. Alt and arrows move, Shift and arrows resize, comma and full stop turn.</source>
        <translation>Spazio attiva o disattiva. Alt e frecce spostano, Maiusc e frecce ridimensionano, virgola e punto ruotano.</translation>
    </message>
</context>
<context>
    <name>FaceCard</name>
    <message>
        <source>Protect {name}</source>
        <translation>Proteggi {name}</translation>
    </message>
    <message>
        <source>What to do with this face</source>
        <translation>Cosa fare con questo volto</translation>
    </message>
    <message>
        <source>As everywhere: {mode}</source>
        <translation>Come ovunque: {mode}</translation>
    </message>
    <message>
        <source>Try stronger</source>
        <translation>Prova più forte</translation>
    </message>
    <message>
        <source>Stronger</source>
        <translation>Più forte</translation>
    </message>
    <message>
        <source>Another face</source>
        <translation>Un altro volto</translation>
    </message>
    <message>
        <source>Choose a face …</source>
        <translation>Scegli un volto …</translation>
    </message>
    <message>
        <source>Change the strength of a face</source>
        <translation>Cambia la forza di un volto</translation>
    </message>
    <message>
        <source>Change a face</source>
        <translation>Modifica un volto</translation>
    </message>
    <message>
        <source>Face {number}</source>
        <translation>Volto {number}</translation>
    </message>
</context>
<context>
    <name>FaceReportView</name>
    <message>
        <source>The best new face of those tried: number {number}</source>
        <translation>Il migliore dei nuovi volti provati: numero {number}</translation>
    </message>
    <message>
        <source>The new face that you chose</source>
        <translation>Il nuovo volto che hai scelto</translation>
    </message>
</context>
<context>
    <name>FaceStrength</name>
    <message>
        <source>Strength</source>
        <translation>Intensità</translation>
    </message>
    <message>
        <source>Strength for this face</source>
        <translation>Forza per questo volto</translation>
    </message>
    <message>
        <source>Strength as everywhere</source>
        <translation>Stessa forza che ovunque</translation>
    </message>
    <message>
        <source>As everywhere: {strength}</source>
        <translation>Come ovunque: {strength}</translation>
    </message>
</context>
<context>
    <name>FacesPanel</name>
    <message>
        <source>Looking for faces …</source>
        <translation>Ricerca dei volti …</translation>
    </message>
    <message>
        <source>No face found here</source>
        <translation>Qui nessun volto trovato</translation>
    </message>
    <message>
        <source>Is there one? Click “Draw a face” above the photo and drag a frame around it.</source>
        <translation>Ce n’è uno? Premi «Disegna un volto» sopra la foto e traccia una cornice attorno.</translation>
    </message>
    <message>
        <source>Painted over</source>
        <translation>Aree dipinte</translation>
    </message>
    <message numerus="yes">
        <source>%n area(s) covered</source>
        <translation>
            <numerusform>%n area coperta</numerusform>
            <numerusform>%n aree coperte</numerusform>
        </translation>
    </message>
    <message>
        <source>Will be covered in the copy.</source>
        <translation>Sarà coperto nella copia.</translation>
    </message>
    <message>
        <source>Remove what is painted</source>
        <translation>Rimuovere ciò che è dipinto</translation>
    </message>
    <message>
        <source>Left out of the copy</source>
        <translation>Escluso dalla copia</translation>
    </message>
    <message>
        <source>The original carried no hidden data.</source>
        <translation>L’originale non portava dati nascosti.</translation>
    </message>
    <message>
        <source>Save report …</source>
        <translation>Salva il rapporto …</translation>
    </message>
    <message>
        <source>All that was measured on this photo, as a file</source>
        <translation>Tutto ciò che è stato misurato su questa foto, come file</translation>
    </message>
</context>
<context>
    <name>FirstRunDialog</name>
    <message>
        <source>Welcome to Velato</source>
        <translation>Benvenuto in Velato</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Indietro</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Salta</translation>
    </message>
    <message>
        <source>Try an example</source>
        <translation>Prova un esempio</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Avanti</translation>
    </message>
    <message>
        <source>Post the moment, not the faces</source>
        <translation>Pubblica il momento, non i volti</translation>
    </message>
    <message>
        <source>Velato finds the faces in your photos and gives them a veil. It does all of it on this computer.</source>
        <translation>Velato trova i volti nelle tue foto e dà loro un velo. Tutto avviene su questo computer.</translation>
    </message>
    <message>
        <source>Four kinds of veil</source>
        <translation>Quattro tipi di velo</translation>
    </message>
    <message>
        <source>Choose one for all faces, or another one for a single face.</source>
        <translation>Scegline uno per tutti i volti, o un altro per un solo volto.</translation>
    </message>
    <message>
        <source>You can always go back</source>
        <translation>Puoi sempre tornare indietro</translation>
    </message>
    <message>
        <source>Your files are never changed. If you want, a vault keeps each original, so that you can turn a protected copy back into it. Only you have the key.</source>
        <translation>I tuoi file non vengono mai cambiati. Se vuoi, una cassaforte conserva ogni originale e una copia protetta può tornare com’era. Solo tu hai la chiave.</translation>
    </message>
    <message>
        <source>Open a folder with photos</source>
        <translation>Apri una cartella con foto</translation>
    </message>
    <message>
        <source>Press Protect</source>
        <translation>Premi Proteggi</translation>
    </message>
    <message>
        <source>Post the copies</source>
        <translation>Pubblica le copie</translation>
    </message>
    <message>
        <source>No photo at hand? The example shows people who do not exist. It is copied into the folder “{folder}” among your pictures; delete it whenever you like.</source>
        <translation>Nessuna foto a portata di mano? L’esempio mostra persone che non esistono. Viene copiato nella cartella «{folder}» tra le tue immagini; eliminalo quando vuoi.</translation>
    </message>
    <message>
        <source>{page} of {pages}</source>
        <translation>{page} di {pages}</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>Apri una cartella</translation>
    </message>
</context>
<context>
    <name>FriendsKeysDialog</name>
    <message>
        <source>Keys from friends</source>
        <translation>Chiavi di amici</translation>
    </message>
    <message>
        <source>A key that a friend gave you opens one of their photos. It is kept in your vault, and Velato uses it by itself when you get that photo&apos;s original back.</source>
        <translation>La chiave che un amico ti ha dato apre una delle sue foto. È custodita nella tua cassaforte, e Velato la usa da solo quando riottieni l’originale di quella foto.</translation>
    </message>
    <message>
        <source>Add its file or a picture of its QR code: a screenshot, or a photo. You can drop it here as well.</source>
        <translation>Aggiungi il suo file o un’immagine del suo codice QR: una schermata o una foto. Puoi anche trascinarla qui.</translation>
    </message>
    <message>
        <source>Kept keys</source>
        <translation>Chiavi custodite</translation>
    </message>
    <message>
        <source>No key is kept yet.</source>
        <translation>Nessuna chiave conservata per ora.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Forget this key</source>
        <translation>Dimentica questa chiave</translation>
    </message>
    <message>
        <source>Get a photo back</source>
        <translation>Riottieni una foto</translation>
    </message>
    <message>
        <source>Keep this key</source>
        <translation>Custodisci questa chiave</translation>
    </message>
    <message>
        <source>Add a key …</source>
        <translation>Aggiungi una chiave…</translation>
    </message>
    <message>
        <source>Passphrase of this key</source>
        <translation>Frase segreta di questa chiave</translation>
    </message>
    <message>
        <source>Your age identity (AGE-SECRET-KEY-1…)</source>
        <translation>La tua identità age (AGE-SECRET-KEY-1…)</translation>
    </message>
    <message>
        <source>The key of {name} is kept.</source>
        <translation>La chiave di {name} è custodita.</translation>
    </message>
    <message>
        <source>Some keys are damaged and not shown here. Check the vault, and ask your friends for them again.</source>
        <translation>Alcune chiavi sono danneggiate e non compaiono qui. Controlla la cassaforte e chiedile di nuovo ai tuoi amici.</translation>
    </message>
    <message>
        <source>a photo without a name</source>
        <translation>una foto senza nome</translation>
    </message>
    <message>
        <source>Choose a key file, or a picture of its QR code</source>
        <translation>Scegli un file di chiave o un’immagine del suo codice QR</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Help</source>
        <translation>Aiuto</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>In breve</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Scorciatoie</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>Diagnosi</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Informazioni</translation>
    </message>
    <message>
        <source>Drop photos or a folder on the window. Velato finds the faces by itself.</source>
        <translation>Trascina foto o una cartella sulla finestra. Velato trova i volti da solo.</translation>
    </message>
    <message>
        <source>Open a photo to switch faces on and off, or to draw one that was missed.</source>
        <translation>Apri una foto per attivare o disattivare volti, o per disegnarne uno mancato.</translation>
    </message>
    <message>
        <source>Choose what should happen to faces and press Protect. Originals are never changed.</source>
        <translation>Scegli cosa deve succedere ai volti e premi Proteggi. Gli originali non vengono mai cambiati.</translation>
    </message>
    <message>
        <source>Look at before and after and at the test result, then post the copy.</source>
        <translation>Guarda prima e dopo e il risultato della prova, poi pubblica la copia.</translation>
    </message>
    <message>
        <source>What no tool can promise: protection against people who know the photo, against clothes, tattoos and places, or against face search that is invented later. The report says what was tested.</source>
        <translation>Ciò che nessuno strumento può promettere: protezione da chi conosce la foto, da vestiti, tatuaggi e luoghi, o da ricerche di volti inventate dopo. Il rapporto dice cosa è stato provato.</translation>
    </message>
    <message>
        <source>Free software under the MIT licence. Works offline; nothing leaves this computer.</source>
        <translation>Software libero con licenza MIT. Funziona senza rete; niente lascia questo computer.</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Fatto con</translation>
    </message>
    <message>
        <source>Looking at this computer …</source>
        <translation>Esame di questo computer …</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Esamina di nuovo</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Bene</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problema</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelli</translation>
    </message>
</context>
<context>
    <name>LastQuestion</name>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
</context>
<context>
    <name>LeftOut</name>
    <message numerus="yes">
        <source>%n file(s) or folder(s) are not there any more.</source>
        <translation>
            <numerusform>%n file o cartella non c’è più.</numerusform>
            <numerusform>%n file o cartelle non ci sono più.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) may not be read and were left out: check their permissions.</source>
        <translation>
            <numerusform>%n cartella non si può leggere ed è stata tralasciata: controlla i suoi permessi.</numerusform>
            <numerusform>%n cartelle non si possono leggere e sono state tralasciate: controlla i loro permessi.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) were left out, as Velato cannot open {kinds}: save them as JPEG or PNG first.</source>
        <translation>
            <numerusform>%n immagine è stata tralasciata, perché Velato non può aprire {kinds}: salvala prima come JPEG o PNG.</numerusform>
            <numerusform>%n immagini sono state tralasciate, perché Velato non può aprire {kinds}: salvale prima come JPEG o PNG.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Photos</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Persone</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avanzamento</translation>
    </message>
    <message>
        <source>Vault</source>
        <translation>Cassaforte</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Impostazioni</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aiuto</translation>
    </message>
    <message>
        <source>No new photos found there.</source>
        <translation>Nessuna foto nuova lì.</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) could not be protected</source>
        <translation>
            <numerusform>%n foto non si è potuta proteggere</numerusform>
            <numerusform>%n foto non si sono potute proteggere</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostra</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) protected</source>
        <translation>
            <numerusform>%n foto protetta</numerusform>
            <numerusform>%n foto protette</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Apri la cartella</translation>
    </message>
    <message numerus="yes">
        <source>Waiting from last time: %n photo(s)</source>
        <translation>
            <numerusform>%n foto aspetta ancora dall’ultima volta</numerusform>
            <numerusform>%n foto aspettano ancora dall’ultima volta</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MemoryRow</name>
    <message>
        <source>Names and choices are remembered in your vault only, sealed.</source>
        <translation>Nomi e scelte sono ricordati solo nella tua cassaforte, sigillati.</translation>
    </message>
    <message>
        <source>The vault is locked. Unlock it to know these people again, and to have names remembered.</source>
        <translation>La cassaforte è chiusa. Aprila per riconoscere queste persone e ricordare i nomi.</translation>
    </message>
    <message>
        <source>Nothing about people is kept when you close Velato. A vault can remember them, sealed.</source>
        <translation>Quando chiudi Velato, nulla sulle persone viene conservato. Una cassaforte può ricordarle, sigillate.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Apri</translation>
    </message>
    <message>
        <source>Make a vault</source>
        <translation>Crea una cassaforte</translation>
    </message>
</context>
<context>
    <name>Metadata</name>
    <message>
        <source>the capture date</source>
        <translation>la data dello scatto</translation>
    </message>
    <message>
        <source>transparency</source>
        <translation>la trasparenza</translation>
    </message>
    <message>
        <source>16-bit precision</source>
        <translation>la precisione a 16 bit</translation>
    </message>
    <message>
        <source>the colour profile</source>
        <translation>il profilo colore</translation>
    </message>
    <message>
        <source>the place where it was taken (GPS)</source>
        <translation>il luogo dello scatto (GPS)</translation>
    </message>
    <message>
        <source>the author&apos;s name</source>
        <translation>il nome dell’autore</translation>
    </message>
    <message>
        <source>the copyright line</source>
        <translation>la nota di copyright</translation>
    </message>
    <message>
        <source>the owner&apos;s name</source>
        <translation>il nome del proprietario</translation>
    </message>
    <message>
        <source>camera data (EXIF)</source>
        <translation>dati della fotocamera (EXIF)</translation>
    </message>
    <message>
        <source>camera data</source>
        <translation>dati della fotocamera</translation>
    </message>
    <message>
        <source>the camera maker&apos;s own data (MakerNote)</source>
        <translation>dati propri del produttore (MakerNote)</translation>
    </message>
    <message>
        <source>a small preview of the original (EXIF thumbnail)</source>
        <translation>una piccola anteprima dell’originale (EXIF)</translation>
    </message>
    <message>
        <source>a small preview of the original (JFIF)</source>
        <translation>una piccola anteprima dell’originale (JFIF)</translation>
    </message>
    <message>
        <source>a small preview of the original (HEIF thumbnail)</source>
        <translation>una piccola anteprima dell’originale (HEIF)</translation>
    </message>
    <message>
        <source>names and places of faces (XMP)</source>
        <translation>nomi e posizioni dei volti (XMP)</translation>
    </message>
    <message>
        <source>editing data (XMP)</source>
        <translation>dati di modifica (XMP)</translation>
    </message>
    <message>
        <source>a comment</source>
        <translation>un commento</translation>
    </message>
    <message>
        <source>serial numbers of camera or lens</source>
        <translation>numeri di serie di fotocamera o obiettivo</translation>
    </message>
    <message>
        <source>texts and titles (EXIF)</source>
        <translation>testi e titoli (EXIF)</translation>
    </message>
    <message>
        <source>further pictures (MPF)</source>
        <translation>altre immagini (MPF)</translation>
    </message>
    <message>
        <source>further pictures (TIFF)</source>
        <translation>altre immagini (TIFF)</translation>
    </message>
    <message>
        <source>content credentials, which hold previews (C2PA)</source>
        <translation>credenziali del contenuto, con anteprime (C2PA)</translation>
    </message>
    <message>
        <source>captions, keywords and names (IPTC)</source>
        <translation>didascalie, parole chiave e nomi (IPTC)</translation>
    </message>
    <message>
        <source>a short film behind the picture (motion photo)</source>
        <translation>un breve filmato dietro l’immagine (foto in movimento)</translation>
    </message>
    <message>
        <source>further pictures behind the picture</source>
        <translation>altre immagini dietro l’immagine</translation>
    </message>
    <message>
        <source>texts (PNG)</source>
        <translation>testi (PNG)</translation>
    </message>
    <message>
        <source>further frames of an animation</source>
        <translation>altri fotogrammi di un’animazione</translation>
    </message>
    <message>
        <source>the date of the last change</source>
        <translation>la data dell’ultima modifica</translation>
    </message>
    <message>
        <source>further pictures or a film</source>
        <translation>altre immagini o un filmato</translation>
    </message>
    <message>
        <source>depth or other hidden pictures (HEIF)</source>
        <translation>immagini di profondità o altre nascoste (HEIF)</translation>
    </message>
    <message>
        <source>bytes after the end of the picture</source>
        <translation>byte dopo la fine dell’immagine</translation>
    </message>
    <message>
        <source>a colour profile</source>
        <translation>un profilo colore</translation>
    </message>
    <message>
        <source>texts and data of camera or programs (TIFF)</source>
        <translation>testi e dati di fotocamera o programmi (TIFF)</translation>
    </message>
</context>
<context>
    <name>NewWordsDialog</name>
    <message>
        <source>Show the words again</source>
        <translation>Mostra di nuovo le parole</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Change the master key</source>
        <translation>Cambia la chiave principale</translation>
    </message>
    <message>
        <source>Make new recovery words</source>
        <translation>Crea nuove parole di recupero</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase segreta</translation>
    </message>
    <message>
        <source>Everything in the vault gets sealed under a new key, and you get new recovery words. Do this if somebody may have seen your passphrase together with a copy of the vault. Photos stay as they are.</source>
        <translation>Tutto nella cassaforte viene sigillato con una nuova chiave e ricevi nuove parole di recupero. Fallo se qualcuno può aver visto la tua frase segreta insieme a una copia della cassaforte. Le foto restano come sono.</translation>
    </message>
    <message>
        <source>An old copy of the vault still opens with the old passphrase or the old words: destroy old backups. The computer&apos;s keyring has to be allowed again.</source>
        <translation>Una vecchia copia della cassaforte si apre ancora con la vecchia frase o le vecchie parole: distruggi i vecchi backup. Il portachiavi del computer va riabilitato.</translation>
    </message>
    <message>
        <source>Do this if the paper with the words is lost, or if somebody may have seen it. The old words stop opening this vault as soon as you typed three of the new ones.</source>
        <translation>Fallo se il foglio con le parole è perso o se qualcuno può averlo visto. Le vecchie parole non aprono più questa cassaforte appena ne hai scritte tre di quelle nuove.</translation>
    </message>
    <message>
        <source>An old copy of the vault still opens with the old words: destroy old backups.</source>
        <translation>Una vecchia copia della cassaforte si apre ancora con le vecchie parole: distruggi i vecchi backup.</translation>
    </message>
    <message>
        <source>Show new words</source>
        <translation>Mostra nuove parole</translation>
    </message>
    <message>
        <source>I wrote them down</source>
        <translation>Le ho scritte</translation>
    </message>
    <message>
        <source>Working …</source>
        <translation>In corso…</translation>
    </message>
    <message>
        <source>Use them from now on</source>
        <translation>Usale da ora in poi</translation>
    </message>
</context>
<context>
    <name>NotMovedDialog</name>
    <message numerus="yes">
        <source>%n file(s) stayed as they were</source>
        <translation>
            <numerusform>%n file è rimasto com’era</numerusform>
            <numerusform>%n file sono rimasti com’erano</numerusform>
        </translation>
    </message>
    <message>
        <source>Files and reasons</source>
        <translation>File e motivi</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <source>This file holds {0} pictures (an animation, pages or a second view); only the first one is used.</source>
        <translation>Questo file contiene {0} immagini (un’animazione, pagine o una seconda vista); viene usata solo la prima.</translation>
    </message>
    <message>
        <source>This HEIC photo has {0} bits per colour; it is read with 8.</source>
        <translation>Questa foto HEIC ha {0} bit per colore; viene letta con 8.</translation>
    </message>
    <message>
        <source>This photo was made for printing (CMYK); its colours were converted to RGB by its own profile.</source>
        <translation>Questa foto è fatta per la stampa (CMYK); i colori sono stati convertiti in RGB con il suo profilo.</translation>
    </message>
    <message>
        <source>The vault seems to lie in a folder that {0} syncs; such services have broken vaults.</source>
        <translation>La cassaforte sembra trovarsi in una cartella sincronizzata da {0}; servizi simili hanno già rovinato casseforti.</translation>
    </message>
    <message>
        <source>One of the two copies of the vault&apos;s header is damaged. Check everything and repair it.</source>
        <translation>Una delle due copie dell’intestazione della cassaforte è danneggiata. Controlla tutto e riparala.</translation>
    </message>
    <message>
        <source>A change of the master key is not finished; it goes on when the vault is unlocked.</source>
        <translation>Un cambio della chiave principale non è finito; continua quando la cassaforte viene aperta.</translation>
    </message>
    <message>
        <source>A portable file can be recognised as protected by Velato, and its original can be opened with its key for ever.</source>
        <translation>Un file portatile è riconoscibile come protetto da Velato, e il suo originale può essere aperto per sempre con la sua chiave.</translation>
    </message>
    <message>
        <source>Face {0} of the chosen ones is NOT protected in this file.</source>
        <translation>Il volto {0} tra quelli scelti NON è protetto in questo file.</translation>
    </message>
    <message>
        <source>Face {0} is too small in this file to carry its own original; only the vault can give it back.</source>
        <translation>Il volto {0} è troppo piccolo in questo file per portare il proprio originale; solo la cassaforte può restituirlo.</translation>
    </message>
    <message>
        <source>The result was not measured: a model is missing or damaged.</source>
        <translation>Il risultato non è stato misurato: un modello manca o è danneggiato.</translation>
    </message>
    <message>
        <source>A face cannot be protected in this mode.</source>
        <translation>Un volto non può essere protetto in questa modalità.</translation>
    </message>
    <message>
        <source>This face was covered instead.</source>
        <translation>Questo volto è stato invece coperto.</translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source>Change the passphrase</source>
        <translation>Cambia la frase segreta</translation>
    </message>
    <message>
        <source>The recovery words stay the same. Whoever has an old copy of the vault and the old passphrase can still open that copy.</source>
        <translation>Le parole di recupero restano le stesse. Chi ha una vecchia copia della cassaforte e la vecchia frase può ancora aprire quella copia.</translation>
    </message>
    <message>
        <source>Passphrase until now</source>
        <translation>Frase segreta finora</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Nuova frase segreta</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>La stessa ancora una volta</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Cambiala</translation>
    </message>
</context>
<context>
    <name>PeopleEdits</name>
    <message>
        <source>Name a person</source>
        <translation>Dai un nome a una persona</translation>
    </message>
    <message>
        <source>Choose faces by person</source>
        <translation>Scegli i volti per persona</translation>
    </message>
    <message>
        <source>Merge people</source>
        <translation>Unisci persone</translation>
    </message>
    <message>
        <source>Split a person</source>
        <translation>Dividi una persona</translation>
    </message>
    <message>
        <source>Remove a frame</source>
        <translation>Togli una cornice</translation>
    </message>
    <message>
        <source>Forget this person</source>
        <translation>Dimentica questa persona</translation>
    </message>
    <message>
        <source>Forget {name}?</source>
        <translation>Dimenticare {name}?</translation>
    </message>
    <message>
        <source>Forget this person?</source>
        <translation>Dimenticare questa persona?</translation>
    </message>
    <message>
        <source>Name, rule and looks are deleted from the vault. This and earlier changes cannot be undone.</source>
        <translation>Nome, regola e aspetto vengono eliminati dalla cassaforte. Questa e le modifiche precedenti non si possono annullare.</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Dimentica</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>People</source>
        <translation>Persone</translation>
    </message>
    <message>
        <source>People in these photos</source>
        <translation>Persone in queste foto</translation>
    </message>
    <message>
        <source>These are the same person</source>
        <translation>Sono la stessa persona</translation>
    </message>
    <message>
        <source>Who is this?</source>
        <translation>Chi è?</translation>
    </message>
    <message>
        <source>Name of this person</source>
        <translation>Nome di questa persona</translation>
    </message>
    <message>
        <source>Forget this person</source>
        <translation>Dimentica questa persona</translation>
    </message>
    <message>
        <source>Protect everywhere</source>
        <translation>Proteggi ovunque</translation>
    </message>
    <message>
        <source>Never touch</source>
        <translation>Non toccare mai</translation>
    </message>
    <message>
        <source>Decide photo by photo</source>
        <translation>Decidi foto per foto</translation>
    </message>
    <message>
        <source>When photos are open, the people in them appear here.</source>
        <translation>Quando ci sono foto aperte, qui compaiono le persone ritratte.</translation>
    </message>
    <message>
        <source>Choose one of them to see the faces, or say that all of them are one person.</source>
        <translation>Scegline una per vedere i volti, oppure di’ che sono tutte la stessa persona.</translation>
    </message>
    <message>
        <source>Faces of this person</source>
        <translation>Volti di questa persona</translation>
    </message>
    <message>
        <source>Not this person</source>
        <translation>Non è questa persona</translation>
    </message>
    <message>
        <source>Not a face</source>
        <translation>Non è un volto</translation>
    </message>
    <message>
        <source>Say who must be protected in every photo, and who never.</source>
        <translation>Di’ chi va protetto in ogni foto e chi mai.</translation>
    </message>
    <message>
        <source>Person {number}</source>
        <translation>Persona {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n face(s)</source>
        <translation>
            <numerusform>%n volto</numerusform>
            <numerusform>%n volti</numerusform>
        </translation>
    </message>
    <message>
        <source>protected everywhere</source>
        <translation>protetta ovunque</translation>
    </message>
    <message>
        <source>never touched</source>
        <translation>mai toccata</translation>
    </message>
</context>
<context>
    <name>PhotoActions</name>
    <message>
        <source>Open a folder</source>
        <translation>Apri una cartella</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Choose photos</source>
        <translation>Scegli foto</translation>
    </message>
    <message>
        <source>Choose a new face</source>
        <translation>Scegli un nuovo volto</translation>
    </message>
    <message>
        <source>Protect the photo first: originals are not copied.</source>
        <translation>Prima proteggi la foto: gli originali non vengono copiati.</translation>
    </message>
    <message>
        <source>The protected photo is on the clipboard.</source>
        <translation>La foto protetta è negli appunti.</translation>
    </message>
    <message>
        <source>Protect the photo first: originals are not dragged out.</source>
        <translation>Proteggi prima la foto: gli originali non vengono trascinati fuori.</translation>
    </message>
    <message>
        <source>Undone: {change}</source>
        <translation>Annullato: {change}</translation>
    </message>
    <message>
        <source>Choose faces</source>
        <translation>Scegli volti</translation>
    </message>
    <message>
        <source>Where should the copies go?</source>
        <translation>Dove vanno le copie?</translation>
    </message>
</context>
<context>
    <name>PhotoBar</name>
    <message>
        <source>Draw a face</source>
        <translation>Disegna un volto</translation>
    </message>
    <message>
        <source>Drag a frame around a face that was missed (D)</source>
        <translation>Traccia una cornice attorno a un volto mancato (D)</translation>
    </message>
    <message>
        <source>Paint over</source>
        <translation>Dipingi sopra</translation>
    </message>
    <message>
        <source>Paint over anything else that must not be seen (P)</source>
        <translation>Dipingere sopra tutto ciò che non deve essere visto (P)</translation>
    </message>
    <message>
        <source>Before / after</source>
        <translation>Prima / dopo</translation>
    </message>
    <message>
        <source>Compare the original with the protected copy (C)</source>
        <translation>Confronta l’originale con la copia protetta (C)</translation>
    </message>
    <message>
        <source>Back to all photos (Esc)</source>
        <translation>Torna a tutte le foto (Esc)</translation>
    </message>
    <message>
        <source>Photo before (Page up)</source>
        <translation>Foto precedente (Pag su)</translation>
    </message>
    <message>
        <source>Photo after (Page down)</source>
        <translation>Foto seguente (Pag giù)</translation>
    </message>
    <message>
        <source>Turn the photo to the left (Shift+R)</source>
        <translation>Ruotare la foto a sinistra (Maiusc+R)</translation>
    </message>
    <message>
        <source>Turn the photo to the right (R)</source>
        <translation>Ruotare la foto a destra (R)</translation>
    </message>
    <message>
        <source>Whole photo (0)</source>
        <translation>Foto intera (0)</translation>
    </message>
    <message>
        <source>Real size, 100 % (1)</source>
        <translation>Dimensione reale, 100 % (1)</translation>
    </message>
</context>
<context>
    <name>PhotoEdits</name>
    <message>
        <source>Choose a face</source>
        <translation>Scegli un volto</translation>
    </message>
    <message>
        <source>Remove a frame</source>
        <translation>Togli una cornice</translation>
    </message>
    <message>
        <source>Turn a frame</source>
        <translation>Ruotare un riquadro</translation>
    </message>
    <message>
        <source>Move a frame</source>
        <translation>Spostare un riquadro</translation>
    </message>
    <message>
        <source>Draw a face</source>
        <translation>Disegna un volto</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Cancella</translation>
    </message>
    <message>
        <source>Paint over</source>
        <translation>Dipingi sopra</translation>
    </message>
    <message>
        <source>Remove what is painted</source>
        <translation>Rimuovere ciò che è dipinto</translation>
    </message>
    <message>
        <source>Choose the cover</source>
        <translation>Scegliere la copertura</translation>
    </message>
    <message>
        <source>Turn the photo</source>
        <translation>Ruotare la foto</translation>
    </message>
</context>
<context>
    <name>PhotoGrid</name>
    <message>
        <source>Photos</source>
        <translation>Foto</translation>
    </message>
</context>
<context>
    <name>PhotosPage</name>
    <message>
        <source>No photo fits this filter.</source>
        <translation>Nessuna foto corrisponde al filtro.</translation>
    </message>
    <message>
        <source>Order of the photos</source>
        <translation>Ordine delle foto</translation>
    </message>
    <message>
        <source>As added</source>
        <translation>Come aggiunte</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Per nome</translation>
    </message>
    <message>
        <source>Most faces first</source>
        <translation>Prima più volti</translation>
    </message>
    <message>
        <source>Open another folder</source>
        <translation>Apri un’altra cartella</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>Aggiungi foto</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tutte</translation>
    </message>
    <message>
        <source>With faces</source>
        <translation>Con volti</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Da fare</translation>
    </message>
    <message>
        <source>Protected</source>
        <translation>Protette</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Non riuscite</translation>
    </message>
    <message>
        <source>Take photos out of the list</source>
        <translation>Togli le foto dall’elenco</translation>
    </message>
    <message numerus="yes">
        <source>Take %n photo(s) out of the list?</source>
        <translation>
            <numerusform>Togliere %n foto dall’elenco?</numerusform>
            <numerusform>Togliere %n foto dall’elenco?</numerusform>
        </translation>
    </message>
    <message>
        <source>What you drew or painted on them is lost, and earlier changes cannot be undone then. The files stay where they are.</source>
        <translation>Ciò che hai disegnato o dipinto va perso, e le modifiche precedenti non si potranno più annullare. I file restano dove sono.</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Togli</translation>
    </message>
</context>
<context>
    <name>PlanPanel</name>
    <message>
        <source>What should happen to faces?</source>
        <translation>Cosa deve succedere ai volti?</translation>
    </message>
    <message>
        <source>More options</source>
        <translation>Altre opzioni</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Intensità</translation>
    </message>
    <message>
        <source>The same person gets the same new face in every photo</source>
        <translation>La stessa persona riceve lo stesso nuovo volto in ogni foto</translation>
    </message>
    <message>
        <source>Glasses stay on the new face</source>
        <translation>Gli occhiali restano sul nuovo volto</translation>
    </message>
    <message>
        <source>Invisible cloak: lead face search to a made-up person</source>
        <translation>Mantello invisibile: portare la ricerca di volti a una persona inventata</translation>
    </message>
    <message>
        <source>If a face cannot be replaced, cover it</source>
        <translation>Se un volto non si può sostituire, coprilo</translation>
    </message>
    <message>
        <source>Keep the original in my vault, to get it back later</source>
        <translation>Tieni l’originale nella mia cassaforte, per riaverlo dopo</translation>
    </message>
    <message>
        <source>Keep the date the photo was taken</source>
        <translation>Tieni la data dello scatto</translation>
    </message>
    <message>
        <source>Reversible: the copy itself carries the faces, sealed with its key</source>
        <translation>Reversibile: la copia contiene i volti, sigillati con la sua chiave</translation>
    </message>
    <message>
        <source>Let the sealed original travel inside the copy (JPEG and PNG)</source>
        <translation>Fai viaggiare l’originale sigillato dentro la copia (JPEG e PNG)</translation>
    </message>
    <message>
        <source>Such a copy can be recognised as protected by Velato, and is larger. Whoever has its key can open the original in it, for ever.</source>
        <translation>Una copia così è riconoscibile come protetta da Velato, ed è più grande. Chi ha la sua chiave può aprire per sempre l’originale che contiene.</translation>
    </message>
    <message>
        <source>One</source>
        <translation>Uno</translation>
    </message>
    <message>
        <source>The best of three</source>
        <translation>Il migliore di tre</translation>
    </message>
    <message>
        <source>The best of five</source>
        <translation>Il migliore di cinque</translation>
    </message>
    <message>
        <source>New faces to try</source>
        <translation>Nuovi volti da provare</translation>
    </message>
    <message>
        <source>Cover with</source>
        <translation>Copri con</translation>
    </message>
    <message>
        <source>Original size</source>
        <translation>Dimensione originale</translation>
    </message>
    <message>
        <source>Large (4096 px)</source>
        <translation>Grande (4096 px)</translation>
    </message>
    <message>
        <source>For the web (2048 px)</source>
        <translation>Per il web (2048 px)</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Dimensione</translation>
    </message>
    <message>
        <source>Small (1280 px)</source>
        <translation>Piccola (1280 px)</translation>
    </message>
    <message>
        <source>At most {size}</source>
        <translation>Al massimo {size}</translation>
    </message>
    <message>
        <source>File size</source>
        <translation>Dimensione del file</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Nessun limite</translation>
    </message>
    <message>
        <source>Same as the original</source>
        <translation>Come l’originale</translation>
    </message>
    <message>
        <source>File type</source>
        <translation>Tipo di file</translation>
    </message>
    <message>
        <source>As the original</source>
        <translation>Come l’originale</translation>
    </message>
    <message>
        <source>Best (95)</source>
        <translation>Migliore (95)</translation>
    </message>
    <message>
        <source>Good (85)</source>
        <translation>Buona (85)</translation>
    </message>
    <message>
        <source>Small (75)</source>
        <translation>Piccola (75)</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualità</translation>
    </message>
    <message>
        <source>Place, camera, names and hidden previews are always left out of the copy.</source>
        <translation>Luogo, fotocamera, nomi e anteprime nascoste mancano sempre nella copia.</translation>
    </message>
    <message>
        <source>For photo libraries: sorting by person keeps working. Many of these faces still look like the person; the report says so. To stay unknown, choose another mode.</source>
        <translation>Per le raccolte di foto: l’ordine per persona continua a funzionare. Molti di questi volti somigliano ancora alla persona; il rapporto lo dice. Per non farsi riconoscere, scegliere un’altra modalità.</translation>
    </message>
    <message>
        <source>Works against today&apos;s face search that we tested, not against every future one.</source>
        <translation>Funziona contro la ricerca di volti di oggi che abbiamo provato, non contro ogni ricerca futura.</translation>
    </message>
    <message>
        <source>Choose the protection</source>
        <translation>Scegli la protezione</translation>
    </message>
    <message>
        <source>Change the strength</source>
        <translation>Cambia l’intensità</translation>
    </message>
    <message>
        <source>Change options</source>
        <translation>Cambia le opzioni</translation>
    </message>
</context>
<context>
    <name>Queue</name>
    <message>
        <source>{stage}, face {number} of {total}</source>
        <translation>{stage}, volto {number} di {total}</translation>
    </message>
    <message numerus="yes">
        <source>Saved, but %n face(s) need another look</source>
        <translation>
            <numerusform>Salvata, ma %n volto va rivisto</numerusform>
            <numerusform>Salvata, ma %n volti vanno rivisti</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>Salvata come {name}</translation>
    </message>
    <message>
        <source>Cancelled, nothing was written</source>
        <translation>Annullato, niente è stato scritto</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>In attesa</translation>
    </message>
</context>
<context>
    <name>QueuePage</name>
    <message>
        <source>Progress of all photos</source>
        <translation>Avanzamento di tutte le foto</translation>
    </message>
    <message>
        <source>Photos in the queue</source>
        <translation>Foto in coda</translation>
    </message>
    <message>
        <source>Go on with them</source>
        <translation>Continua con queste</translation>
    </message>
    <message>
        <source>Forget them</source>
        <translation>Dimenticale</translation>
    </message>
    <message numerus="yes">
        <source>Waiting from last time, kept in your vault: %n photo(s).</source>
        <translation>
            <numerusform>%n foto aspetta ancora dall’ultima volta. È annotata nella tua cassaforte.</numerusform>
            <numerusform>%n foto aspettano ancora dall’ultima volta. Sono annotate nella tua cassaforte.</numerusform>
        </translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continua</translation>
    </message>
    <message>
        <source>Cancel all</source>
        <translation>Annulla tutto</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>Clear finished</source>
        <translation>Togli le finite</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Apri la cartella</translation>
    </message>
    <message>
        <source>Move originals to the trash …</source>
        <translation>Sposta gli originali nel cestino…</translation>
    </message>
    <message>
        <source>Only originals that your vault can give back. You are asked first.</source>
        <translation>Solo originali che la tua cassaforte può restituire. Prima ti viene chiesto.</translation>
    </message>
    <message>
        <source>Bring originals back</source>
        <translation>Riporta gli originali</translation>
    </message>
    <message>
        <source>Cancel chosen</source>
        <translation>Annulla le scelte</translation>
    </message>
    <message>
        <source>Nothing to do yet</source>
        <translation>Ancora niente da fare</translation>
    </message>
    <message>
        <source>Photos are waiting</source>
        <translation>Ci sono foto in attesa</translation>
    </message>
    <message>
        <source>Pausing after this photo</source>
        <translation>Pausa dopo questa foto</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>In pausa</translation>
    </message>
    <message>
        <source>Protecting photos: {done} of {total}</source>
        <translation>Protezione delle foto: {done} di {total}</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) could not be protected</source>
        <translation>
            <numerusform>%n foto non si è potuta proteggere</numerusform>
            <numerusform>%n foto non si sono potute proteggere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) protected</source>
        <translation>
            <numerusform>%n foto protetta</numerusform>
            <numerusform>%n foto protette</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose photos and press Protect. You can go on working while it runs.</source>
        <translation>Scegli foto e premi Proteggi. Intanto puoi continuare a lavorare.</translation>
    </message>
    <message>
        <source>Less than a minute left</source>
        <translation>Manca meno di un minuto</translation>
    </message>
    <message numerus="yes">
        <source>About %n minute(s) left</source>
        <translation>
            <numerusform>Manca circa %n minuto</numerusform>
            <numerusform>Mancano circa %n minuti</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Quit</name>
    <message>
        <source>Photos still wait to be protected.</source>
        <translation>Ci sono ancora foto da proteggere.</translation>
    </message>
    <message>
        <source>If you stop now, the photo in work is left as it was. What is not done is kept in the vault, and Velato offers to go on when you unlock it next time.</source>
        <translation>Se ti fermi ora, la foto in lavorazione resta com’era. Ciò che manca è annotato nella cassaforte, e Velato propone di continuare quando la aprirai.</translation>
    </message>
    <message>
        <source>If you stop now, the photo in work is left as it was. Velato does not remember which photos waited: only an open vault may keep that.</source>
        <translation>Se ti fermi ora, la foto in lavorazione resta com’era. Velato non ricorda quali foto aspettavano: solo una cassaforte aperta può custodirlo.</translation>
    </message>
    <message>
        <source>Finish, then close</source>
        <translation>Finisci, poi chiudi</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Ferma e chiudi</translation>
    </message>
    <message>
        <source>Stop, go on next time</source>
        <translation>Ferma, continua la prossima volta</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Resta</translation>
    </message>
</context>
<context>
    <name>QuizStep</name>
    <message>
        <source>Type three of them</source>
        <translation>Scrivine tre</translation>
    </message>
    <message>
        <source>So that you know the paper is right, before you need it.</source>
        <translation>Così sai che il foglio è giusto, prima di averne bisogno.</translation>
    </message>
    <message>
        <source>Word {number}</source>
        <translation>Parola {number}</translation>
    </message>
</context>
<context>
    <name>Rebuild</name>
    <message>
        <source>The faces are made anew from keys. The result looks like the original but is not the original: details differ.</source>
        <translation>I volti vengono rifatti da chiavi. Il risultato somiglia all’originale ma non è l’originale: i dettagli sono diversi.</translation>
    </message>
    <message>
        <source>Rebuild an approximation</source>
        <translation>Ricostruisci un’approssimazione</translation>
    </message>
    <message numerus="yes">
        <source>{name} is an approximation with %n rebuilt face(s), not the original.</source>
        <translation>
            <numerusform>{name} è un’approssimazione con %n volto ricostruito, non l’originale.</numerusform>
            <numerusform>{name} è un’approssimazione con %n volti ricostruiti, non l’originale.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Apri la cartella</translation>
    </message>
</context>
<context>
    <name>ReportCard</name>
    <message>
        <source>Searching this album: place {after} of {count}, before {before}</source>
        <translation>Ricerca in questo album: posto {after} di {count}, prima {before}</translation>
    </message>
    <message>
        <source>At which place {judge} finds this person&apos;s other photos</source>
        <translation>A quale posto {judge} trova le altre foto di questa persona</translation>
    </message>
</context>
<context>
    <name>ReportSaving</name>
    <message>
        <source>Where should the report go?</source>
        <translation>Dove salvare il rapporto?</translation>
    </message>
    <message>
        <source>The report is in {name}.</source>
        <translation>Il rapporto è in {name}.</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Get an original back</source>
        <translation>Riottieni un originale</translation>
    </message>
    <message>
        <source>Drop a protected copy here, even one you downloaded again from a website.</source>
        <translation>Trascina qui una copia protetta, anche una riscaricata da un sito.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Show the original</source>
        <translation>Mostra l’originale</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>Questa</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Scegli un file</translation>
    </message>
    <message>
        <source>Rebuild an approximation …</source>
        <translation>Ricostruisci un’approssimazione …</translation>
    </message>
    <message>
        <source>Looking for the original of {name} …</source>
        <translation>Ricerca dell’originale di {name} …</translation>
    </message>
    <message>
        <source>{name} is back, byte for byte as it was.</source>
        <translation>{name} è tornata, byte per byte com’era.</translation>
    </message>
    <message>
        <source>The copy had been changed on its way; it was found by its looks.</source>
        <translation>La copia era cambiata per strada; è stata trovata dall’aspetto.</translation>
    </message>
    <message>
        <source>It is not certain which one it is. Is it one of these?</source>
        <translation>Non è certo quale sia. È una di queste?</translation>
    </message>
    <message>
        <source>Choose a protected photo</source>
        <translation>Scegli una foto protetta</translation>
    </message>
    <message>
        <source>Where should the original go?</source>
        <translation>Dove va l’originale?</translation>
    </message>
    <message>
        <source>Originals go to: {folder}</source>
        <translation>Gli originali vanno in: {folder}</translation>
    </message>
</context>
<context>
    <name>ScoreBar</name>
    <message>
        <source>same person</source>
        <translation>stessa persona</translation>
    </message>
    <message>
        <source>another person</source>
        <translation>altra persona</translation>
    </message>
    <message>
        <source>Similarity {before} before, {after} now; same person from {limit}</source>
        <translation>Somiglianza {before} prima, {after} ora; una stessa persona da {limit}</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Impostazioni</translation>
    </message>
    <message>
        <source>Looks</source>
        <translation>Aspetto</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Come il sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Chiaro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Scuro</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colori</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Lingua</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Dimensione del testo</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Sicurezza</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Mai</translation>
    </message>
    <message numerus="yes">
        <source>After %n minute(s)</source>
        <translation>
            <numerusform>Dopo %n minuto</numerusform>
            <numerusform>Dopo %n minuti</numerusform>
        </translation>
    </message>
    <message>
        <source>Lock the vault when idle</source>
        <translation>Chiudi la cassaforte se inattivo</translation>
    </message>
    <message>
        <source>Velato writes no names, faces or passphrases into its settings. It never uses the network.</source>
        <translation>Velato non scrive nomi, volti o frasi segrete nelle impostazioni. Non usa mai la rete.</translation>
    </message>
    <message>
        <source>Forget the recent folders</source>
        <translation>Dimentica le cartelle recenti</translation>
    </message>
    <message>
        <source>Show the short guide at the next start</source>
        <translation>Mostra la breve guida al prossimo avvio</translation>
    </message>
</context>
<context>
    <name>ShareKeyDialog</name>
    <message>
        <source>Share the key of one photo</source>
        <translation>Condividi la chiave di una foto</translation>
    </message>
    <message>
        <source>QR code of the key</source>
        <translation>Codice QR della chiave</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Save the key …</source>
        <translation>Salva la chiave…</translation>
    </message>
    <message>
        <source>With this key a friend can get the original of {name} back, and nothing else. It fits the sealed original saved beside it, or a portable copy.</source>
        <translation>Con questa chiave un amico può riavere l’originale di {name}, e nient’altro. Va con l’originale sigillato salvato accanto, o con una copia portatile.</translation>
    </message>
    <message>
        <source>Locked with a passphrase that I tell my friend</source>
        <translation>Chiusa con una frase segreta che gli dico</translation>
    </message>
    <message>
        <source>For one person&apos;s age key</source>
        <translation>Per la chiave age di una persona</translation>
    </message>
    <message>
        <source>Passphrase for this key</source>
        <translation>Frase segreta per questa chiave</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>La stessa ancora una volta</translation>
    </message>
    <message>
        <source>Your friend&apos;s age recipient, it begins with age1</source>
        <translation>Destinatario age del tuo amico, inizia con age1</translation>
    </message>
    <message>
        <source>Save the sealed original beside it</source>
        <translation>Salva accanto l’originale sigillato</translation>
    </message>
    <message>
        <source>Also make a QR code of the key</source>
        <translation>Crea anche un codice QR della chiave</translation>
    </message>
    <message>
        <source>Tell the file name along</source>
        <translation>Indica anche il nome del file</translation>
    </message>
    <message>
        <source>A key cannot be called back. To make it worthless for the future, protect the photo again, then destroy this original in the vault: new copies get a new key. Whoever has the old files can still open those.</source>
        <translation>Una chiave non si può ritirare. Perché in futuro non valga più, proteggi di nuovo la foto e poi distruggi questo originale nella cassaforte: le nuove copie avranno una nuova chiave. Chi ha i vecchi file può ancora aprirli.</translation>
    </message>
    <message>
        <source>Working …</source>
        <translation>In corso…</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>foto</translation>
    </message>
    <message>
        <source>Where should the key go?</source>
        <translation>Dove mettere la chiave?</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Saved:</source>
        <translation>Salvato:</translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message>
        <source>Your file</source>
        <translation>Il tuo file</translation>
    </message>
    <message>
        <source>Original in the vault</source>
        <translation>Originale nella cassaforte</translation>
    </message>
    <message>
        <source>Photos in the vault that look alike</source>
        <translation>Foto simili nella cassaforte</translation>
    </message>
    <message>
        <source>looks very much alike</source>
        <translation>molto simile</translation>
    </message>
    <message>
        <source>looks alike</source>
        <translation>simile</translation>
    </message>
    <message>
        <source>looks a little alike</source>
        <translation>un po’ simile</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>How</source>
        <translation>Come</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Volti</translation>
    </message>
    <message numerus="yes">
        <source>Protect %n face(s)</source>
        <translation>
            <numerusform>Proteggi %n volto</numerusform>
            <numerusform>Proteggi %n volti</numerusform>
        </translation>
    </message>
    <message>
        <source>Protect</source>
        <translation>Proteggi</translation>
    </message>
    <message>
        <source>Protect again</source>
        <translation>Proteggi di nuovo</translation>
    </message>
    <message>
        <source>“{name}” beside the photo</source>
        <translation>«{name}» accanto alla foto</translation>
    </message>
    <message>
        <source>Copies go to: {folder}</source>
        <translation>Le copie vanno in: {folder}</translation>
    </message>
    <message>
        <source>Originals are never changed. You get protected copies.</source>
        <translation>Gli originali non vengono mai cambiati. Ottieni copie protette.</translation>
    </message>
    <message numerus="yes">
        <source>Looking for faces in %n photo(s) …</source>
        <translation>
            <numerusform>Ricerca dei volti in %n foto …</numerusform>
            <numerusform>Ricerca dei volti in %n foto …</numerusform>
        </translation>
    </message>
    <message>
        <source>All chosen faces are protected.</source>
        <translation>Tutti i volti scelti sono protetti.</translation>
    </message>
    <message>
        <source>No face is chosen.</source>
        <translation>Nessun volto scelto.</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n foto</numerusform>
            <numerusform>%n foto</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{photos} ready, still looking at %n more</source>
        <translation>
            <numerusform>{photos} pronte, %n ancora in esame</numerusform>
            <numerusform>{photos} pronte, %n ancora in esame</numerusform>
        </translation>
    </message>
    <message>
        <source>{photos}, originals stay as they are</source>
        <translation>{photos}, gli originali restano come sono</translation>
    </message>
</context>
<context>
    <name>StandInDialog</name>
    <message>
        <source>Choose a new face</source>
        <translation>Scegli un nuovo volto</translation>
    </message>
    <message>
        <source>Making new faces</source>
        <translation>Creazione di nuovi volti</translation>
    </message>
    <message>
        <source>Use it for this person in all photos ({count})</source>
        <translation>Usalo per questa persona in tutte le foto ({count})</translation>
    </message>
    <message>
        <source>The face as it is</source>
        <translation>Il volto com’è</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Com’è</translation>
    </message>
    <message>
        <source>New faces to choose from</source>
        <translation>Nuovi volti tra cui scegliere</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Mostra altri</translation>
    </message>
    <message>
        <source>Use this face</source>
        <translation>Usa questo volto</translation>
    </message>
    <message>
        <source>Making new faces. They are only shown, not saved.</source>
        <translation>Creazione di nuovi volti. Vengono solo mostrati, non salvati.</translation>
    </message>
    <message>
        <source>Which one? The finished face can differ in small things.</source>
        <translation>Quale? Il volto finito può differire in piccoli dettagli.</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>Suggerito</translation>
    </message>
    <message>
        <source>Number {number}</source>
        <translation>Numero {number}</translation>
    </message>
    <message>
        <source>New face {number}</source>
        <translation>Nuovo volto {number}</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Do what the message offers</source>
        <translation>Fai ciò che offre il messaggio</translation>
    </message>
</context>
<context>
    <name>TrashActions</name>
    <message>
        <source>These originals are not there any more.</source>
        <translation>Questi originali non ci sono più.</translation>
    </message>
    <message>
        <source>Reading the vault&apos;s copies back …</source>
        <translation>Rilettura delle copie nella cassaforte…</translation>
    </message>
    <message numerus="yes">
        <source>%n original(s) moved to the trash</source>
        <translation>
            <numerusform>%n originale spostato nel cestino</numerusform>
            <numerusform>%n originali spostati nel cestino</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annulla</translation>
    </message>
    <message numerus="yes">
        <source>Back in place: %n original(s)</source>
        <translation>
            <numerusform>%n originale è di nuovo al suo posto</numerusform>
            <numerusform>%n originali sono di nuovo al loro posto</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrashDialog</name>
    <message>
        <source>Move originals to the trash</source>
        <translation>Sposta gli originali nel cestino</translation>
    </message>
    <message numerus="yes">
        <source>Move %n original(s) to the trash?</source>
        <translation>
            <numerusform>Spostare %n originale nel cestino?</numerusform>
            <numerusform>Spostare %n originali nel cestino?</numerusform>
        </translation>
    </message>
    <message>
        <source>Velato first reads each original back out of the vault and compares it with the file, byte for byte. Only then the file moves to the system&apos;s trash. You can undo it until you close Velato; afterwards the page Vault still gives each original back. When the trash is emptied, the vault holds the only copy: without passphrase and recovery words it is gone for good.</source>
        <translation>Velato prima rilegge ogni originale dalla cassaforte e lo confronta con il file, byte per byte. Solo allora il file va nel cestino del sistema. Puoi annullare finché non chiudi Velato; in seguito la pagina Cassaforte restituisce ancora ogni originale. Quando il cestino è svuotato, l’unica copia è nella cassaforte: senza frase segreta e parole di recupero è persa per sempre.</translation>
    </message>
    <message>
        <source>Originals</source>
        <translation>Originali</translation>
    </message>
    <message>
        <source>I have my passphrase and my recovery words.</source>
        <translation>Ho la mia frase segreta e le mie parole di recupero.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>Sposta nel cestino</translation>
    </message>
</context>
<context>
    <name>TryWordsDialog</name>
    <message>
        <source>Test my recovery words</source>
        <translation>Prova le mie parole di recupero</translation>
    </message>
    <message>
        <source>Type the 24 words from your paper, in order. Nothing is changed, and nothing is kept.</source>
        <translation>Scrivi in ordine le 24 parole del tuo foglio. Nulla viene modificato o conservato.</translation>
    </message>
    <message>
        <source>The 24 recovery words</source>
        <translation>Le 24 parole di recupero</translation>
    </message>
    <message>
        <source>The 24 recovery words, in order</source>
        <translation>Le 24 parole di recupero, in ordine</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Test them</source>
        <translation>Prova</translation>
    </message>
    <message>
        <source>These words open your vault.</source>
        <translation>Queste parole aprono la tua cassaforte.</translation>
    </message>
</context>
<context>
    <name>UnlockDialog</name>
    <message>
        <source>Unlock the vault</source>
        <translation>Apri la cassaforte</translation>
    </message>
    <message>
        <source>Your originals are locked in it. The key is your passphrase.</source>
        <translation>I tuoi originali sono chiusi lì dentro. La chiave è la tua frase segreta.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase segreta</translation>
    </message>
    <message>
        <source>The 24 recovery words</source>
        <translation>Le 24 parole di recupero</translation>
    </message>
    <message>
        <source>The 24 recovery words, in order</source>
        <translation>Le 24 parole di recupero, in ordine</translation>
    </message>
    <message>
        <source>I forgot it: use my recovery words</source>
        <translation>L’ho dimenticata: usa le parole di recupero</translation>
    </message>
    <message>
        <source>Use this computer&apos;s keyring</source>
        <translation>Usa il portachiavi di questo computer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Apri</translation>
    </message>
    <message>
        <source>Use the passphrase</source>
        <translation>Usa la frase segreta</translation>
    </message>
    <message>
        <source>Unlocking …</source>
        <translation>Apertura …</translation>
    </message>
</context>
<context>
    <name>Vault</name>
    <message>
        <source>Second copy of the header</source>
        <translation>Seconda copia dell’intestazione</translation>
    </message>
    <message>
        <source>List of the photos</source>
        <translation>Elenco delle foto</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Persone</translation>
    </message>
    <message>
        <source>Waiting photos</source>
        <translation>Foto in attesa</translation>
    </message>
    <message>
        <source>Keys from friends</source>
        <translation>Chiavi di amici</translation>
    </message>
    <message>
        <source>What is known about a photo</source>
        <translation>Ciò che si sa di una foto</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Originale</translation>
    </message>
</context>
<context>
    <name>VaultActions</name>
    <message>
        <source>A way back</source>
        <translation>Una via di ritorno</translation>
    </message>
    <message>
        <source>Do you want to be able to get the originals back?</source>
        <translation>Vuoi poter riavere gli originali?</translation>
    </message>
    <message>
        <source>A vault keeps them, locked with a passphrase, on this computer. Your photo files are never changed either way.</source>
        <translation>Una cassaforte li conserva su questo computer, chiusa con una frase segreta. I tuoi file non vengono cambiati in nessun caso.</translation>
    </message>
    <message>
        <source>Make a vault</source>
        <translation>Crea una cassaforte</translation>
    </message>
    <message>
        <source>Go on without</source>
        <translation>Continua senza</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>They cannot be shown again. Unless all 24 are on your paper, unlock the vault with your passphrase and choose “Make new recovery words” under “Keys and backup”.</source>
        <translation>Non possono essere mostrate di nuovo. Se non sono tutte e 24 sul foglio, apri la cassaforte con la tua frase segreta e scegli «Crea nuove parole di recupero» in «Chiavi e backup».</translation>
    </message>
    <message>
        <source>Recovery words</source>
        <translation>Parole di recupero</translation>
    </message>
    <message>
        <source>The vault was locked before your recovery words were checked.</source>
        <translation>La cassaforte è stata chiusa prima che le parole di recupero fossero verificate.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Choose a protected photo</source>
        <translation>Scegli una foto protetta</translation>
    </message>
    <message>
        <source>Where should the rebuilt photo go?</source>
        <translation>Dove salvare la foto ricostruita?</translation>
    </message>
    <message>
        <source>Where should the original go?</source>
        <translation>Dove va l’originale?</translation>
    </message>
    <message>
        <source>Destroy an original</source>
        <translation>Distruggi un originale</translation>
    </message>
    <message>
        <source>Destroy the stored original of {name}?</source>
        <translation>Distruggere l’originale conservato di {name}?</translation>
    </message>
    <message>
        <source>Nobody can ever bring it back from the vault then, not even you.</source>
        <translation>Poi nessuno potrà più riaverlo dalla cassaforte, nemmeno tu.</translation>
    </message>
    <message>
        <source>Destroy it</source>
        <translation>Distruggilo</translation>
    </message>
    <message>
        <source>{name} is back, byte for byte as it was.</source>
        <translation>{name} è tornata, byte per byte com’era.</translation>
    </message>
</context>
<context>
    <name>VaultDoor</name>
    <message>
        <source>Bring a vault back from a backup</source>
        <translation>Ripristina una cassaforte da un backup</translation>
    </message>
    <message>
        <source>The vault is locked</source>
        <translation>La cassaforte è chiusa</translation>
    </message>
    <message>
        <source>Unlock it to see what is in it or to get an original back.</source>
        <translation>Aprila per vedere cosa contiene o per riavere un originale.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Apri</translation>
    </message>
    <message>
        <source>You have no vault yet</source>
        <translation>Non hai ancora una cassaforte</translation>
    </message>
    <message>
        <source>With a vault, every original can be brought back exactly. Without one, a protected copy is all there is.</source>
        <translation>Con una cassaforte ogni originale torna esatto. Senza, resta solo la copia protetta.</translation>
    </message>
    <message>
        <source>Make a vault</source>
        <translation>Crea una cassaforte</translation>
    </message>
</context>
<context>
    <name>VaultKeys</name>
    <message>
        <source>The passphrase is changed.</source>
        <translation>La frase segreta è cambiata.</translation>
    </message>
    <message>
        <source>The master key is changed, and the new words open the vault.</source>
        <translation>La chiave principale è cambiata e le nuove parole aprono la cassaforte.</translation>
    </message>
    <message>
        <source>The new words open the vault; the old ones do not.</source>
        <translation>Le nuove parole aprono la cassaforte; le vecchie no.</translation>
    </message>
    <message>
        <source>Whoever uses this account&apos;s keyring can open the vault now.</source>
        <translation>Chi usa il portachiavi di questo account ora può aprire la cassaforte.</translation>
    </message>
    <message>
        <source>The keyring does not open the vault any more.</source>
        <translation>Il portachiavi non apre più la cassaforte.</translation>
    </message>
    <message>
        <source>Every original is decrypted and compared with its checksum. Nothing is changed.</source>
        <translation>Ogni originale viene decifrato e confrontato con il suo codice di controllo. Nulla viene modificato.</translation>
    </message>
    <message>
        <source>Check everything</source>
        <translation>Controlla tutto</translation>
    </message>
    <message numerus="yes">
        <source>Everything in the vault is whole: %n original(s), {size} read.</source>
        <translation>
            <numerusform>Nella cassaforte è tutto integro: %n originale, {size} letti.</numerusform>
            <numerusform>Nella cassaforte è tutto integro: %n originali, {size} letti.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Damaged in the vault: %n part(s). The rest is whole.</source>
        <translation>
            <numerusform>%n parte della cassaforte è danneggiata. Il resto è integro.</numerusform>
            <numerusform>%n parti della cassaforte sono danneggiate. Il resto è integro.</numerusform>
        </translation>
    </message>
    <message>
        <source>Repair what can be repaired</source>
        <translation>Ripara ciò che si può</translation>
    </message>
    <message>
        <source>Where should the backup go?</source>
        <translation>Dove mettere il backup?</translation>
    </message>
    <message>
        <source>The backup is sealed like the vault and opens with the same passphrase and words.</source>
        <translation>Il backup è sigillato come la cassaforte e si apre con la stessa frase e le stesse parole.</translation>
    </message>
    <message>
        <source>Back up the vault</source>
        <translation>Fai un backup della cassaforte</translation>
    </message>
    <message>
        <source>The whole vault is in {name} ({size}). Keep it on another disk.</source>
        <translation>L’intera cassaforte è in {name} ({size}). Conservala su un altro disco.</translation>
    </message>
    <message>
        <source>Choose a backup of a vault</source>
        <translation>Scegli il backup di una cassaforte</translation>
    </message>
    <message>
        <source>The backup is checked while it is copied.</source>
        <translation>Il backup viene controllato durante la copia.</translation>
    </message>
    <message>
        <source>Bring a vault back</source>
        <translation>Ripristina una cassaforte</translation>
    </message>
    <message>
        <source>Your vault is back. Unlock it with its own passphrase.</source>
        <translation>La tua cassaforte è tornata. Aprila con la sua frase segreta.</translation>
    </message>
    <message>
        <source>Forget all people</source>
        <translation>Dimentica tutte le persone</translation>
    </message>
    <message>
        <source>Forget everybody whom the vault knows?</source>
        <translation>Dimenticare tutti quelli che la cassaforte conosce?</translation>
    </message>
    <message>
        <source>Names, choices and what it takes to know faces again are deleted. Stored originals stay.</source>
        <translation>Nomi, scelte e ciò che serve a riconoscere i volti vengono eliminati. Gli originali conservati restano.</translation>
    </message>
    <message>
        <source>Forget them</source>
        <translation>Dimenticale</translation>
    </message>
    <message>
        <source>The vault knows nobody any more.</source>
        <translation>La cassaforte non conosce più nessuno.</translation>
    </message>
    <message numerus="yes">
        <source>Repaired. Unreadable and set aside: %n file(s).</source>
        <translation>
            <numerusform>Riparato. %n file illeggibile è stato messo da parte.</numerusform>
            <numerusform>Riparato. %n file illeggibili sono stati messi da parte.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VaultMenu</name>
    <message>
        <source>Keys and backup</source>
        <translation>Chiavi e backup</translation>
    </message>
    <message>
        <source>Change the passphrase …</source>
        <translation>Cambia la frase segreta…</translation>
    </message>
    <message>
        <source>Test my recovery words …</source>
        <translation>Prova le mie parole di recupero…</translation>
    </message>
    <message>
        <source>Make new recovery words …</source>
        <translation>Crea nuove parole di recupero…</translation>
    </message>
    <message>
        <source>Change the master key …</source>
        <translation>Cambia la chiave principale…</translation>
    </message>
    <message>
        <source>Let this computer&apos;s keyring open it</source>
        <translation>Permetti al portachiavi di questo computer di aprirla</translation>
    </message>
    <message>
        <source>Rebuild a photo from its keys …</source>
        <translation>Ricostruisci una foto dalle sue chiavi …</translation>
    </message>
    <message>
        <source>Check everything …</source>
        <translation>Controlla tutto…</translation>
    </message>
    <message>
        <source>Back up the vault …</source>
        <translation>Fai un backup della cassaforte…</translation>
    </message>
    <message>
        <source>Keys from friends …</source>
        <translation>Chiavi di amici…</translation>
    </message>
    <message>
        <source>Forget all people …</source>
        <translation>Dimentica tutte le persone…</translation>
    </message>
</context>
<context>
    <name>VaultPage</name>
    <message>
        <source>Vault</source>
        <translation>Cassaforte</translation>
    </message>
    <message>
        <source>Get an original back</source>
        <translation>Riottieni un originale</translation>
    </message>
    <message>
        <source>Share its key</source>
        <translation>Condividi la chiave</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Save the original</source>
        <translation>Salva l’originale</translation>
    </message>
    <message>
        <source>Nothing in the vault fits that search.</source>
        <translation>Nulla nella cassaforte corrisponde alla ricerca.</translation>
    </message>
    <message>
        <source>Rebuild an approximation …</source>
        <translation>Ricostruisci un’approssimazione …</translation>
    </message>
    <message>
        <source>Destroy</source>
        <translation>Distruggi</translation>
    </message>
    <message>
        <source>Originals in the vault</source>
        <translation>Originali nella cassaforte</translation>
    </message>
    <message numerus="yes">
        <source>%n original(s)</source>
        <translation>
            <numerusform>%n originale</numerusform>
            <numerusform>%n originali</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VaultSearchBar</name>
    <message>
        <source>Search by file name or person</source>
        <translation>Cerca per nome di file o persona</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Anybody</source>
        <translation>Chiunque</translation>
    </message>
    <message>
        <source>Any day</source>
        <translation>Qualsiasi giorno</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Oggi</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Ultimi 7 giorni</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Ultimi 30 giorni</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>Ultimi 12 mesi</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>Dal … al …</translation>
    </message>
    <message>
        <source>Protected when</source>
        <translation>Quando è stata protetta</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primo giorno</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Ultimo giorno</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%n face(s)</source>
        <translation>
            <numerusform>%n volto</numerusform>
            <numerusform>%n volti</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n scelto</numerusform>
            <numerusform>%n scelti</numerusform>
        </translation>
    </message>
    <message>
        <source>painted over</source>
        <translation>con aree dipinte</translation>
    </message>
    <message>
        <source>New face</source>
        <translation>Nuovo volto</translation>
    </message>
    <message>
        <source>Looks like someone else. Same smile, same light.</source>
        <translation>Sembra qualcun altro. Stesso sorriso, stessa luce.</translation>
    </message>
    <message>
        <source>New face, same ID</source>
        <translation>Nuovo volto, stessa identità</translation>
    </message>
    <message>
        <source>The weakest mode: machines still know who it is, and many people will see it too.</source>
        <translation>La modalità più debole: le macchine sanno ancora chi è, e anche molte persone lo vedranno.</translation>
    </message>
    <message>
        <source>Invisible cloak</source>
        <translation>Mantello invisibile</translation>
    </message>
    <message>
        <source>Friends still recognise the person. Face search does not.</source>
        <translation>Gli amici riconoscono la persona. La ricerca di volti no.</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>Copri</translation>
    </message>
    <message>
        <source>A plain shape over the face. Quick, and nothing is left.</source>
        <translation>Una forma semplice sul volto. Veloce, e non resta niente.</translation>
    </message>
    <message>
        <source>Solid shape: nothing is left</source>
        <translation>Forma piena: non resta niente</translation>
    </message>
    <message>
        <source>Pixels: looks only, can be undone</source>
        <translation>Pixel: solo per l’occhio, reversibile</translation>
    </message>
    <message>
        <source>Blur: looks only, can be undone</source>
        <translation>Sfocatura: solo per l’occhio, reversibile</translation>
    </message>
    <message>
        <source>looking for faces</source>
        <translation>ricerca dei volti</translation>
    </message>
    <message>
        <source>not protected yet</source>
        <translation>non ancora protetta</translation>
    </message>
    <message>
        <source>waiting its turn</source>
        <translation>aspetta il suo turno</translation>
    </message>
    <message>
        <source>being protected</source>
        <translation>in protezione</translation>
    </message>
    <message>
        <source>protected</source>
        <translation>protetta</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>non riuscita</translation>
    </message>
    <message>
        <source>Safe</source>
        <translation>Sicuro</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>Dubbio</translation>
    </message>
    <message>
        <source>Exposed</source>
        <translation>Riconoscibile</translation>
    </message>
    <message>
        <source>Nothing of the face is left under the cover.</source>
        <translation>Sotto la forma non resta niente del volto.</translation>
    </message>
    <message>
        <source>A face can still be found under the cover.</source>
        <translation>Sotto la copertura si può ancora trovare un volto.</translation>
    </message>
    <message>
        <source>A cosmetic cover: the face may be brought back.</source>
        <translation>Solo per l’occhio: il volto si può forse ricostruire.</translation>
    </message>
    <message>
        <source>To people the face still looks like the person. More strength did not change that in tests.</source>
        <translation>Per le persone il volto somiglia ancora alla persona. Più forza non l’ha cambiato nelle prove.</translation>
    </message>
    <message>
        <source>People see someone else; the tested machines still know the person.</source>
        <translation>Le persone vedono qualcun altro; le macchine provate riconoscono ancora la persona.</translation>
    </message>
    <message>
        <source>No tested face search takes this for the same person, also after compression.</source>
        <translation>Nessuna ricerca di volti provata la prende per la stessa persona, nemmeno dopo la compressione.</translation>
    </message>
    <message>
        <source>A tested face search still recognises the person. Try stronger.</source>
        <translation>Una ricerca di volti provata riconosce ancora la persona. Prova più forte.</translation>
    </message>
    <message>
        <source>People see someone else. No face search was there to test what machines see.</source>
        <translation>Le persone vedono qualcun altro. Non c’era nessuna ricerca di volti per provare che cosa vedono le macchine.</translation>
    </message>
    <message>
        <source>People see someone else, but a tested face search no longer knows the person.</source>
        <translation>Le persone vedono qualcun altro, ma una ricerca di volti provata non riconosce più la persona.</translation>
    </message>
    <message>
        <source>People see someone else, but machines may not know the person after compression.</source>
        <translation>Le persone vedono qualcun altro, ma dopo la compressione le macchine potrebbero non riconoscere la persona.</translation>
    </message>
    <message>
        <source>No face search was there to test this face.</source>
        <translation>Non c’era nessuna ricerca di volti per provare questo volto.</translation>
    </message>
    <message>
        <source>A tested face search recognises the person again after compression.</source>
        <translation>Dopo la compressione una ricerca di volti provata riconosce di nuovo la persona.</translation>
    </message>
    <message>
        <source>No tested face search recognises the person, but one comes close.</source>
        <translation>Nessuna ricerca di volti provata riconosce la persona, ma una ci va vicino.</translation>
    </message>
    <message>
        <source>A detector still finds a face here, though the cover should leave none.</source>
        <translation>Un rilevatore trova ancora un volto qui, anche se la copertura non dovrebbe lasciarne.</translation>
    </message>
    <message>
        <source>No detector finds a face here any more, as a cover should have it.</source>
        <translation>Nessun rilevatore trova più un volto qui, come dev’essere con una copertura.</translation>
    </message>
    <message>
        <source>A detector still finds a face here, as it should.</source>
        <translation>Un rilevatore trova ancora un volto qui, come dev’essere.</translation>
    </message>
    <message>
        <source>No detector finds a face here any more: it may not look like one.</source>
        <translation>Nessun rilevatore trova più un volto qui: forse non ne ha l’aspetto.</translation>
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
        <translation>metà dimensione</translation>
    </message>
    <message>
        <source>Does not hold after: {changes}</source>
        <translation>Non regge dopo: {changes}</translation>
    </message>
    <message>
        <source>Holds only after: {changes}</source>
        <translation>Regge solo dopo: {changes}</translation>
    </message>
    <message>
        <source>Holds also after: {changes}</source>
        <translation>Regge anche dopo: {changes}</translation>
    </message>
    <message>
        <source>Not tested: face search that is not installed here or comes later, clothes, hair and background, and people who know the person well.</source>
        <translation>Non provato: ricerca di volti che qui non è installata o verrà in futuro, vestiti, capelli e sfondo, e chi conosce bene la persona.</translation>
    </message>
    <message>
        <source>Cloaks of earlier years were broken by face search trained for that.</source>
        <translation>I mantelli degli anni scorsi sono stati svelati da una ricerca di volti addestrata apposta.</translation>
    </message>
    <message>
        <source>Gentle</source>
        <translation>Leggera</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Equilibrata</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Forte</translation>
    </message>
    <message>
        <source>Reading the photo</source>
        <translation>Lettura della foto</translation>
    </message>
    <message>
        <source>Getting ready</source>
        <translation>Preparazione</translation>
    </message>
    <message>
        <source>Looking for faces</source>
        <translation>Ricerca dei volti</translation>
    </message>
    <message>
        <source>Making the new face</source>
        <translation>Creazione del nuovo volto</translation>
    </message>
    <message>
        <source>Reading the face</source>
        <translation>Lettura del volto</translation>
    </message>
    <message>
        <source>Locking the original away</source>
        <translation>Messa al sicuro dell’originale</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Salvataggio</translation>
    </message>
    <message>
        <source>Testing the result</source>
        <translation>Prova del risultato</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>In corso</translation>
    </message>
</context>
<context>
    <name>WordsStep</name>
    <message>
        <source>Write these 24 words on paper</source>
        <translation>Scrivi queste 24 parole su carta</translation>
    </message>
    <message>
        <source>They open the vault if you forget the passphrase. They are shown only now. Do not photograph them.</source>
        <translation>Aprono la cassaforte se dimentichi la frase segreta. Si vedono solo adesso. Non fotografarle.</translation>
    </message>
</context>
<context>
    <name>WorkDialog</name>
    <message>
        <source>What was found</source>
        <translation>Che cosa è stato trovato</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>Choose faces by person</source>
        <translation>Scegli i volti per persona</translation>
    </message>
    <message>
        <source>Remove a frame</source>
        <translation>Togli una cornice</translation>
    </message>
</context>
</TS>
