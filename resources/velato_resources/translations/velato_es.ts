<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>Abrir una carpeta</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>Añadir fotos</translation>
    </message>
    <message>
        <source>Protect</source>
        <translation>Proteger</translation>
    </message>
    <message>
        <source>Get an original back</source>
        <translation>Recuperar un original</translation>
    </message>
    <message>
        <source>Copy the protected photo</source>
        <translation>Copiar la foto protegida</translation>
    </message>
    <message>
        <source>Take photos out of the list</source>
        <translation>Quitar fotos de la lista</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Choosing</source>
        <translation>Elegir</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Choose all photos</source>
        <translation>Elegir todas las fotos</translation>
    </message>
    <message>
        <source>Choose from here to there</source>
        <translation>Elegir desde aquí hasta allí</translation>
    </message>
    <message>
        <source>Choose all faces</source>
        <translation>Elegir todas las caras</translation>
    </message>
    <message>
        <source>Choose no face</source>
        <translation>No elegir ninguna cara</translation>
    </message>
    <message>
        <source>Switch the face in the frame on or off</source>
        <translation>Activar o desactivar la cara del marco</translation>
    </message>
    <message>
        <source>Go to the next face</source>
        <translation>Ir a la cara siguiente</translation>
    </message>
    <message>
        <source>Move a frame</source>
        <translation>Mover un marco</translation>
    </message>
    <message>
        <source>Resize a frame</source>
        <translation>Cambiar el tamaño de un marco</translation>
    </message>
    <message>
        <source>Turn a frame</source>
        <translation>Girar un marco</translation>
    </message>
    <message>
        <source>Remove a frame: not a face</source>
        <translation>Quitar un marco: no es una cara</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>Mirar</translation>
    </message>
    <message>
        <source>Open the photo</source>
        <translation>Abrir la foto</translation>
    </message>
    <message>
        <source>Back, or stop drawing</source>
        <translation>Volver, o dejar de dibujar</translation>
    </message>
    <message>
        <source>Photo after</source>
        <translation>Foto siguiente</translation>
    </message>
    <message>
        <source>Photo before</source>
        <translation>Foto anterior</translation>
    </message>
    <message>
        <source>Draw a face</source>
        <translation>Dibujar una cara</translation>
    </message>
    <message>
        <source>Paint over</source>
        <translation>Pintar encima</translation>
    </message>
    <message>
        <source>Smaller or larger brush</source>
        <translation>Pincel más pequeño o más grande</translation>
    </message>
    <message>
        <source>Erase what is painted</source>
        <translation>Borrar lo pintado</translation>
    </message>
    <message>
        <source>Paint a dot, or a line with the arrows</source>
        <translation>Pintar un punto, o una línea con las flechas</translation>
    </message>
    <message>
        <source>Turn the photo to the right</source>
        <translation>Girar la foto a la derecha</translation>
    </message>
    <message>
        <source>Turn the photo to the left</source>
        <translation>Girar la foto a la izquierda</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Antes y después</translation>
    </message>
    <message>
        <source>Move the divider between before and after</source>
        <translation>Mover la línea entre antes y después</translation>
    </message>
    <message>
        <source>Hold to see the original</source>
        <translation>Mantener para ver el original</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Vault</source>
        <translation>Caja fuerte</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
</context>
<context>
    <name>BrushBar</name>
    <message>
        <source>Drag over what must not be seen. Hold Alt to erase.</source>
        <translation>Pase por encima de lo que no debe verse. Mantenga Alt para borrar.</translation>
    </message>
    <message>
        <source>Brush size</source>
        <translation>Tamaño del pincel</translation>
    </message>
    <message>
        <source>Brush size: [ is smaller, ] is larger</source>
        <translation>Tamaño del pincel: [ más pequeño, ] más grande</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Take away what was painted (E, or hold Alt)</source>
        <translation>Quitar lo pintado (E, o mantener Alt)</translation>
    </message>
    <message>
        <source>Remove all</source>
        <translation>Quitar todo</translation>
    </message>
    <message>
        <source>Remove everything that was painted on this photo</source>
        <translation>Quitar todo lo pintado en esta foto</translation>
    </message>
    <message>
        <source>Cover with</source>
        <translation>Cubrir con</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>Before and after. Arrow keys move the divider, hold B to see the original.</source>
        <translation>Antes y después. Las flechas mueven la línea; mantenga B para ver el original.</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
</context>
<context>
    <name>CreateVaultDialog</name>
    <message>
        <source>Make your vault</source>
        <translation>Crear su caja fuerte</translation>
    </message>
    <message>
        <source>Show the words again</source>
        <translation>Ver las palabras otra vez</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Make the vault</source>
        <translation>Crear la caja fuerte</translation>
    </message>
    <message>
        <source>Your originals are locked in a vault on this computer, so that you can get each of them back, exactly as it was. Only you have the key. Nobody can reset it for you.</source>
        <translation>Sus originales quedan guardados en una caja fuerte en este ordenador, para recuperar cada uno exactamente como era. Solo usted tiene la llave. Nadie puede restablecerla.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase de contraseña</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>La misma otra vez</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Making the vault …</source>
        <translation>Creando la caja fuerte …</translation>
    </message>
    <message>
        <source>I wrote them down</source>
        <translation>Ya las he escrito</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>At least {count} characters. Four or five random words are easy to keep in mind.</source>
        <translation>Al menos {count} caracteres. Cuatro o cinco palabras al azar se recuerdan fácilmente.</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>No son iguales.</translation>
    </message>
    <message>
        <source>Good. Keep it where you keep important things.</source>
        <translation>Bien. Guárdela con sus cosas importantes.</translation>
    </message>
</context>
<context>
    <name>DetectorChoice</name>
    <message>
        <source>Faces</source>
        <translation>Caras</translation>
    </message>
    <message>
        <source>Find faces with</source>
        <translation>Buscar caras con</translation>
    </message>
    <message>
        <source>Velato&apos;s own detector</source>
        <translation>El detector propio de Velato</translation>
    </message>
    <message>
        <source>Other models can be added with “velato packs add”. They count for photos opened from now on.</source>
        <translation>Se pueden añadir otros modelos con «velato packs add». Valen para las fotos que se abran a partir de ahora.</translation>
    </message>
</context>
<context>
    <name>Doctor</name>
    <message>
        <source>Velato {0} on {1}.</source>
        <translation>Velato {0} en {1}.</translation>
    </message>
    <message>
        <source>Computes on {0} ({1}, {2} threads); works here: {3}.</source>
        <translation>Calcula en {0} ({1}, {2} hilos); aquí funciona: {3}.</translation>
    </message>
    <message>
        <source>{0} {1} is whole ({2}).</source>
        <translation>{0} {1} está íntegro ({2}).</translation>
    </message>
    <message>
        <source>Data lies in {0}.</source>
        <translation>Los datos están en {0}.</translation>
    </message>
    <message>
        <source>{0} GB are free where data lies.</source>
        <translation>Hay {0} GB libres donde están los datos.</translation>
    </message>
    <message>
        <source>There is a vault at {0}.</source>
        <translation>Hay una caja fuerte en {0}.</translation>
    </message>
    <message>
        <source>The system&apos;s keyring can keep a key to the vault.</source>
        <translation>El llavero del sistema puede guardar una llave de la caja fuerte.</translation>
    </message>
    <message>
        <source>The vault can be locked with the screen and before sleep.</source>
        <translation>La caja fuerte se puede cerrar con la pantalla y antes de suspender.</translation>
    </message>
    <message>
        <source>Install Velato again.</source>
        <translation>Instale Velato de nuevo.</translation>
    </message>
    <message>
        <source>The package {0} is missing.</source>
        <translation>Falta el paquete {0}.</translation>
    </message>
    <message>
        <source>onnxruntime and onnxruntime-gpu are both installed.</source>
        <translation>Están instalados a la vez onnxruntime y onnxruntime-gpu.</translation>
    </message>
    <message>
        <source>Uninstall both, then install only onnxruntime-gpu.</source>
        <translation>Desinstale ambos y luego instale solo onnxruntime-gpu.</translation>
    </message>
    <message>
        <source>HEIC photos cannot be read or written.</source>
        <translation>Las fotos HEIC no se pueden leer ni escribir.</translation>
    </message>
    <message>
        <source>Install the package pillow-heif.</source>
        <translation>Instale el paquete pillow-heif.</translation>
    </message>
    <message>
        <source>The pack {0} needs the package insightface.</source>
        <translation>El modelo {0} necesita el paquete insightface.</translation>
    </message>
    <message>
        <source>Install that package, or remove the pack.</source>
        <translation>Instale ese paquete o quite el modelo.</translation>
    </message>
    <message>
        <source>No face model is installed: only the mode Cover works.</source>
        <translation>No hay ningún modelo de rostros instalado: solo funciona el modo «Cubrir».</translation>
    </message>
    <message>
        <source>No recognizer is installed that tests results and tells people apart.</source>
        <translation>No hay ningún reconocedor instalado que pruebe los resultados y distinga a las personas.</translation>
    </message>
    <message>
        <source>The folder {0} holds no readable model.</source>
        <translation>La carpeta {0} no contiene un modelo legible.</translation>
    </message>
    <message>
        <source>Remove it and add it again.</source>
        <translation>Quítelo y añádalo de nuevo.</translation>
    </message>
    <message>
        <source>The folder {0} cannot be written.</source>
        <translation>No se puede escribir en la carpeta {0}.</translation>
    </message>
    <message>
        <source>Check its permissions.</source>
        <translation>Compruebe sus permisos.</translation>
    </message>
    <message>
        <source>Only {0} GB are free where data lies.</source>
        <translation>Solo quedan {0} GB libres donde están los datos.</translation>
    </message>
    <message>
        <source>Free some space.</source>
        <translation>Libere espacio.</translation>
    </message>
    <message>
        <source>There is no vault yet.</source>
        <translation>Aún no hay caja fuerte.</translation>
    </message>
    <message>
        <source>Make one to get originals back.</source>
        <translation>Cree una para poder recuperar los originales.</translation>
    </message>
    <message>
        <source>Nothing tells Velato of a locked screen and of sleep.</source>
        <translation>Nada avisa a Velato del bloqueo de pantalla ni de la suspensión.</translation>
    </message>
    <message>
        <source>Lock the vault yourself when you leave.</source>
        <translation>Cierre usted la caja fuerte cuando se vaya.</translation>
    </message>
    <message>
        <source>This system has no keyring to keep a key in.</source>
        <translation>Este sistema no tiene un llavero donde guardar una llave.</translation>
    </message>
    <message>
        <source>Type the passphrase instead.</source>
        <translation>Escriba la frase en su lugar.</translation>
    </message>
</context>
<context>
    <name>DragOutButton</name>
    <message>
        <source>Drag the protected photo into another program. Click to copy it.</source>
        <translation>Arrastre la foto protegida a otro programa. Haga clic para copiarla.</translation>
    </message>
</context>
<context>
    <name>DropTile</name>
    <message>
        <source>Drop your photos here</source>
        <translation>Suelte sus fotos aquí</translation>
    </message>
    <message>
        <source>Velato gives faces a veil before you post. Nothing leaves this computer.</source>
        <translation>Velato pone un velo a las caras antes de publicar. Nada sale de este ordenador.</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>Abrir una carpeta</translation>
    </message>
    <message>
        <source>Choose photos</source>
        <translation>Elegir fotos</translation>
    </message>
    <message>
        <source>Lately</source>
        <translation>Recientes</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>No permission</source>
        <translation>Sin permiso</translation>
    </message>
    <message>
        <source>This folder or file may not be opened or written.</source>
        <translation>No se puede abrir o escribir en esta carpeta o archivo.</translation>
    </message>
    <message>
        <source>Choose another folder, or change its permissions.</source>
        <translation>Elija otra carpeta o cambie sus permisos.</translation>
    </message>
    <message>
        <source>The disk said no</source>
        <translation>El disco no lo permite</translation>
    </message>
    <message>
        <source>Something went wrong inside Velato</source>
        <translation>Algo falló dentro de Velato</translation>
    </message>
    <message>
        <source>No file was changed. You can go on working.</source>
        <translation>No se cambió ningún archivo. Puede seguir trabajando.</translation>
    </message>
    <message>
        <source>If it happens again, please report it with the details below.</source>
        <translation>Si vuelve a pasar, avísenos con los detalles de abajo.</translation>
    </message>
    <message>
        <source>If it happens again, please send us the report about it. It names no photo and nobody: {file}</source>
        <translation>Si vuelve a pasar, envíenos el informe sobre ello. No nombra ninguna foto ni a nadie: {file}</translation>
    </message>
    <message>
        <source>Wrong passphrase</source>
        <translation>Frase incorrecta</translation>
    </message>
    <message>
        <source>These words do not fit</source>
        <translation>Estas palabras no encajan</translation>
    </message>
    <message>
        <source>The vault is locked</source>
        <translation>La caja fuerte está cerrada</translation>
    </message>
    <message>
        <source>The vault is in use</source>
        <translation>La caja fuerte está en uso</translation>
    </message>
    <message>
        <source>The vault is damaged</source>
        <translation>La caja fuerte está dañada</translation>
    </message>
    <message>
        <source>No original found</source>
        <translation>No se encontró el original</translation>
    </message>
    <message>
        <source>This photo has changed</source>
        <translation>Esta foto ha cambiado</translation>
    </message>
    <message>
        <source>This photo cannot be read</source>
        <translation>Esta foto no se puede leer</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>El disco está lleno</translation>
    </message>
    <message>
        <source>Saving failed</source>
        <translation>No se pudo guardar</translation>
    </message>
    <message>
        <source>A model is missing</source>
        <translation>Falta un modelo</translation>
    </message>
    <message>
        <source>Not enough memory</source>
        <translation>Memoria insuficiente</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>No ha funcionado</translation>
    </message>
    <message>
        <source>This cannot be done.</source>
        <translation>Esto no se puede hacer.</translation>
    </message>
    <message>
        <source>Cancelled; no file was changed.</source>
        <translation>Cancelado; no se ha cambiado ningún archivo.</translation>
    </message>
    <message>
        <source>The photo cannot be read.</source>
        <translation>No se puede leer la foto.</translation>
    </message>
    <message>
        <source>The photo is not the file any more that it was.</source>
        <translation>La foto ya no es el archivo que era.</translation>
    </message>
    <message>
        <source>This kind of photo is not supported.</source>
        <translation>Este tipo de foto no es compatible.</translation>
    </message>
    <message>
        <source>The photo has too many pixels to be opened safely.</source>
        <translation>La foto tiene demasiados píxeles para abrirla con seguridad.</translation>
    </message>
    <message>
        <source>A file of that name is there already and was left as it is.</source>
        <translation>Ya hay un archivo con ese nombre y se ha dejado como está.</translation>
    </message>
    <message>
        <source>The file cannot be written.</source>
        <translation>No se puede escribir el archivo.</translation>
    </message>
    <message>
        <source>There is no room left on the disk.</source>
        <translation>No queda sitio en el disco.</translation>
    </message>
    <message>
        <source>No face was found.</source>
        <translation>No se ha encontrado ningún rostro.</translation>
    </message>
    <message>
        <source>A face cannot be protected in this mode.</source>
        <translation>Un rostro no se puede proteger con este modo.</translation>
    </message>
    <message>
        <source>This file is no report of Velato.</source>
        <translation>Este archivo no es un informe de Velato.</translation>
    </message>
    <message>
        <source>A model is damaged, or is not what it says.</source>
        <translation>Un modelo está dañado o no es lo que dice ser.</translation>
    </message>
    <message>
        <source>A model is not installed.</source>
        <translation>Falta instalar un modelo.</translation>
    </message>
    <message>
        <source>There is not enough memory.</source>
        <translation>No hay memoria suficiente.</translation>
    </message>
    <message>
        <source>The part of Velato that works on photos stopped; your photos are unharmed.</source>
        <translation>La parte de Velato que trabaja con las fotos se ha detenido; sus fotos están intactas.</translation>
    </message>
    <message>
        <source>The vault cannot do this.</source>
        <translation>La caja fuerte no puede hacer esto.</translation>
    </message>
    <message>
        <source>There is no vault yet.</source>
        <translation>Aún no hay caja fuerte.</translation>
    </message>
    <message>
        <source>There is a vault there already.</source>
        <translation>Ya hay una caja fuerte ahí.</translation>
    </message>
    <message>
        <source>The vault is locked.</source>
        <translation>La caja fuerte está cerrada.</translation>
    </message>
    <message>
        <source>The vault is in use by another program or job.</source>
        <translation>Otro programa o tarea está usando la caja fuerte.</translation>
    </message>
    <message>
        <source>The passphrase does not open this.</source>
        <translation>Esta frase no lo abre.</translation>
    </message>
    <message>
        <source>The key or the words do not belong to this vault or photo.</source>
        <translation>La llave o las palabras no son de esta caja fuerte o foto.</translation>
    </message>
    <message>
        <source>No QR code of a key can be read in this picture.</source>
        <translation>En esta imagen no se puede leer ningún código QR de una llave.</translation>
    </message>
    <message>
        <source>The vault is damaged.</source>
        <translation>La caja fuerte está dañada.</translation>
    </message>
    <message>
        <source>Something that the vault keeps is damaged.</source>
        <translation>Algo de lo que guarda la caja fuerte está dañado.</translation>
    </message>
    <message>
        <source>This was written by a newer Velato.</source>
        <translation>Esto lo escribió un Velato más nuevo.</translation>
    </message>
    <message>
        <source>No original of this photo is in the vault.</source>
        <translation>En la caja fuerte no hay original de esta foto.</translation>
    </message>
    <message>
        <source>The original was not kept, so it cannot be given back exactly.</source>
        <translation>El original no se guardó, así que no se puede devolver exactamente.</translation>
    </message>
    <message>
        <source>There is nothing that the faces could be rebuilt from.</source>
        <translation>No hay nada a partir de lo cual reconstruir las caras.</translation>
    </message>
    <message>
        <source>This system offers no safe place for a key.</source>
        <translation>Este sistema no ofrece un lugar seguro para una llave.</translation>
    </message>
    <message>
        <source>Check that it opens in another program; it may be damaged or no picture at all.</source>
        <translation>Compruebe si se abre en otro programa; puede estar dañada o no ser una imagen.</translation>
    </message>
    <message>
        <source>Look at its faces once more, then protect it as it is now.</source>
        <translation>Mire otra vez sus caras y protéjala después tal como está ahora.</translation>
    </message>
    <message>
        <source>Save it as JPEG, PNG, WebP, TIFF, BMP or HEIC and try again.</source>
        <translation>Guárdela como JPEG, PNG, WebP, TIFF, BMP o HEIC e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Make it smaller in another program first.</source>
        <translation>Redúzcala antes en otro programa.</translation>
    </message>
    <message>
        <source>Choose another folder or name.</source>
        <translation>Elija otra carpeta u otro nombre.</translation>
    </message>
    <message>
        <source>Check that the folder exists and that you may write to it.</source>
        <translation>Compruebe que la carpeta existe y que puede escribir en ella.</translation>
    </message>
    <message>
        <source>Free some space or choose a folder on another disk.</source>
        <translation>Libere espacio o elija una carpeta en otro disco.</translation>
    </message>
    <message>
        <source>Draw a frame around a face that was missed.</source>
        <translation>Dibuje un marco alrededor de un rostro que falte.</translation>
    </message>
    <message>
        <source>Choose the mode Cover for it.</source>
        <translation>Elija para él el modo «Cubrir».</translation>
    </message>
    <message>
        <source>Remove it and add it again from a source that you trust.</source>
        <translation>Quítelo y añádalo de nuevo desde una fuente de confianza.</translation>
    </message>
    <message>
        <source>Use the mode Cover, which needs no model, or add the model under Help.</source>
        <translation>Use el modo Cubrir, que no necesita modelo, o añada el modelo en Ayuda.</translation>
    </message>
    <message>
        <source>Close other programs and try again.</source>
        <translation>Cierre otros programas e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Try again. If it happens again with the same photo, leave that photo out.</source>
        <translation>Inténtelo de nuevo. Si vuelve a pasar con la misma foto, déjela fuera.</translation>
    </message>
    <message>
        <source>Make one first.</source>
        <translation>Cree una primero.</translation>
    </message>
    <message>
        <source>Open it, or choose another folder.</source>
        <translation>Ábrala o elija otra carpeta.</translation>
    </message>
    <message>
        <source>Unlock it with its passphrase first.</source>
        <translation>Ábrala primero con su frase.</translation>
    </message>
    <message>
        <source>Wait until it is done, or close the other program.</source>
        <translation>Espere a que termine o cierre el otro programa.</translation>
    </message>
    <message>
        <source>Check the keyboard layout and Caps Lock; nothing was changed.</source>
        <translation>Compruebe la distribución del teclado y Bloq Mayús; no se ha cambiado nada.</translation>
    </message>
    <message>
        <source>Check every word, or use the key that was made for it.</source>
        <translation>Revise cada palabra o use la llave que se hizo para ello.</translation>
    </message>
    <message>
        <source>Take the picture again, sharp and near, with all of the code in it.</source>
        <translation>Haga la imagen otra vez, nítida y de cerca, con todo el código.</translation>
    </message>
    <message>
        <source>Do not write to it; bring it back from a backup.</source>
        <translation>No escriba en ella; recupérela de una copia de seguridad.</translation>
    </message>
    <message>
        <source>Bring the vault back from a backup; the other photos in it are not affected.</source>
        <translation>Recupere la caja fuerte de una copia de seguridad; las demás fotos no están afectadas.</translation>
    </message>
    <message>
        <source>Update Velato; nothing was changed.</source>
        <translation>Actualice Velato; no se ha cambiado nada.</translation>
    </message>
    <message>
        <source>It may be in another vault, or it was protected without keeping the original.</source>
        <translation>Puede estar en otra caja fuerte, o se protegió sin guardar el original.</translation>
    </message>
    <message>
        <source>Get the original back instead, or take the protected file as Velato wrote it.</source>
        <translation>Recupere el original, o tome el archivo protegido tal como lo escribió Velato.</translation>
    </message>
    <message>
        <source>Type the passphrase instead.</source>
        <translation>Escriba la frase en su lugar.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>Example</name>
    <message>
        <source>Choose faces</source>
        <translation>Elegir caras</translation>
    </message>
</context>
<context>
    <name>FaceCanvas</name>
    <message>
        <source>Photo with faces</source>
        <translation>Foto con caras</translation>
    </message>
    <message>
        <source>Face {number}</source>
        <translation>Cara {number}</translation>
    </message>
    <message>
        <source>will be protected</source>
        <translation>se protegerá</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>se queda como está</translation>
    </message>
    <message>
        <source>Space switches. Alt and arrows move, Shift and arrows resize, comma and full stop turn.</source>
        <translation>Espacio activa o desactiva. Alt y flechas mueven, Mayús y flechas cambian el tamaño, coma y punto giran.</translation>
    </message>
</context>
<context>
    <name>FaceCard</name>
    <message>
        <source>Protect {name}</source>
        <translation>Proteger {name}</translation>
    </message>
    <message>
        <source>What to do with this face</source>
        <translation>Qué hacer con esta cara</translation>
    </message>
    <message>
        <source>As everywhere: {mode}</source>
        <translation>Como en todas: {mode}</translation>
    </message>
    <message>
        <source>Try stronger</source>
        <translation>Probar con más fuerza</translation>
    </message>
    <message>
        <source>Stronger</source>
        <translation>Más fuerte</translation>
    </message>
    <message>
        <source>Another face</source>
        <translation>Otra cara</translation>
    </message>
    <message>
        <source>Choose a face …</source>
        <translation>Elegir una cara …</translation>
    </message>
    <message>
        <source>Change the strength of a face</source>
        <translation>Cambiar la fuerza de una cara</translation>
    </message>
    <message>
        <source>Change a face</source>
        <translation>Cambiar una cara</translation>
    </message>
    <message>
        <source>Face {number}</source>
        <translation>Cara {number}</translation>
    </message>
</context>
<context>
    <name>FaceReportView</name>
    <message>
        <source>The best new face of those tried: number {number}</source>
        <translation>La mejor de las caras nuevas probadas: número {number}</translation>
    </message>
    <message>
        <source>The new face that you chose</source>
        <translation>La cara nueva que eligió</translation>
    </message>
</context>
<context>
    <name>FaceStrength</name>
    <message>
        <source>Strength</source>
        <translation>Intensidad</translation>
    </message>
    <message>
        <source>Strength for this face</source>
        <translation>Fuerza para esta cara</translation>
    </message>
    <message>
        <source>Strength as everywhere</source>
        <translation>La misma fuerza que en todas</translation>
    </message>
    <message>
        <source>As everywhere: {strength}</source>
        <translation>Como en todas: {strength}</translation>
    </message>
</context>
<context>
    <name>FacesPanel</name>
    <message>
        <source>Looking for faces …</source>
        <translation>Buscando caras …</translation>
    </message>
    <message>
        <source>No face found here</source>
        <translation>Aquí no se encontró ninguna cara</translation>
    </message>
    <message>
        <source>Is there one? Click “Draw a face” above the photo and drag a frame around it.</source>
        <translation>¿Hay una? Pulse «Dibujar una cara» encima de la foto y trace un marco alrededor.</translation>
    </message>
    <message>
        <source>Painted over</source>
        <translation>Zonas pintadas</translation>
    </message>
    <message numerus="yes">
        <source>%n area(s) covered</source>
        <translation>
            <numerusform>%n zona cubierta</numerusform>
            <numerusform>%n zonas cubiertas</numerusform>
        </translation>
    </message>
    <message>
        <source>Will be covered in the copy.</source>
        <translation>Se cubrirá en la copia.</translation>
    </message>
    <message>
        <source>Remove what is painted</source>
        <translation>Quitar lo pintado</translation>
    </message>
    <message>
        <source>Left out of the copy</source>
        <translation>Excluido de la copia</translation>
    </message>
    <message>
        <source>The original carried no hidden data.</source>
        <translation>El original no llevaba datos ocultos.</translation>
    </message>
    <message>
        <source>Save report …</source>
        <translation>Guardar informe …</translation>
    </message>
    <message>
        <source>All that was measured on this photo, as a file</source>
        <translation>Todo lo que se midió en esta foto, como archivo</translation>
    </message>
</context>
<context>
    <name>FirstRunDialog</name>
    <message>
        <source>Welcome to Velato</source>
        <translation>Bienvenido a Velato</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Saltar</translation>
    </message>
    <message>
        <source>Try an example</source>
        <translation>Probar un ejemplo</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Post the moment, not the faces</source>
        <translation>Comparta el momento, no las caras</translation>
    </message>
    <message>
        <source>Velato finds the faces in your photos and gives them a veil. It does all of it on this computer.</source>
        <translation>Velato encuentra las caras en sus fotos y les pone un velo. Todo ocurre en este ordenador.</translation>
    </message>
    <message>
        <source>Four kinds of veil</source>
        <translation>Cuatro clases de velo</translation>
    </message>
    <message>
        <source>Choose one for all faces, or another one for a single face.</source>
        <translation>Elija una para todas las caras, u otra para una sola.</translation>
    </message>
    <message>
        <source>You can always go back</source>
        <translation>Siempre puede volver atrás</translation>
    </message>
    <message>
        <source>Your files are never changed. If you want, a vault keeps each original, so that you can turn a protected copy back into it. Only you have the key.</source>
        <translation>Sus archivos nunca se cambian. Si quiere, una caja fuerte guarda cada original, y una copia protegida puede volver a serlo. Solo usted tiene la llave.</translation>
    </message>
    <message>
        <source>Open a folder with photos</source>
        <translation>Abra una carpeta con fotos</translation>
    </message>
    <message>
        <source>Press Protect</source>
        <translation>Pulse Proteger</translation>
    </message>
    <message>
        <source>Post the copies</source>
        <translation>Publique las copias</translation>
    </message>
    <message>
        <source>No photo at hand? The example shows people who do not exist. It is copied into the folder “{folder}” among your pictures; delete it whenever you like.</source>
        <translation>¿No tiene una foto a mano? El ejemplo muestra a personas que no existen. Se copia en la carpeta «{folder}» de sus imágenes; bórrelo cuando quiera.</translation>
    </message>
    <message>
        <source>{page} of {pages}</source>
        <translation>{page} de {pages}</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>Abrir una carpeta</translation>
    </message>
</context>
<context>
    <name>FriendsKeysDialog</name>
    <message>
        <source>Keys from friends</source>
        <translation>Llaves de amigos</translation>
    </message>
    <message>
        <source>A key that a friend gave you opens one of their photos. It is kept in your vault, and Velato uses it by itself when you get that photo&apos;s original back.</source>
        <translation>La llave que le dio un amigo abre una de sus fotos. Se guarda en su caja fuerte, y Velato la usa por sí solo cuando recupera el original de esa foto.</translation>
    </message>
    <message>
        <source>Add its file or a picture of its QR code: a screenshot, or a photo. You can drop it here as well.</source>
        <translation>Añada su archivo o una imagen de su código QR: una captura de pantalla o una foto. También puede soltarla aquí.</translation>
    </message>
    <message>
        <source>Kept keys</source>
        <translation>Llaves guardadas</translation>
    </message>
    <message>
        <source>No key is kept yet.</source>
        <translation>Aún no se guarda ninguna clave.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Forget this key</source>
        <translation>Olvidar esta llave</translation>
    </message>
    <message>
        <source>Get a photo back</source>
        <translation>Recuperar una foto</translation>
    </message>
    <message>
        <source>Keep this key</source>
        <translation>Guardar esta llave</translation>
    </message>
    <message>
        <source>Add a key …</source>
        <translation>Añadir una llave…</translation>
    </message>
    <message>
        <source>Passphrase of this key</source>
        <translation>Frase de esta llave</translation>
    </message>
    <message>
        <source>Your age identity (AGE-SECRET-KEY-1…)</source>
        <translation>Su identidad age (AGE-SECRET-KEY-1…)</translation>
    </message>
    <message>
        <source>The key of {name} is kept.</source>
        <translation>La llave de {name} está guardada.</translation>
    </message>
    <message>
        <source>Some keys are damaged and not shown here. Check the vault, and ask your friends for them again.</source>
        <translation>Algunas llaves están dañadas y no aparecen aquí. Compruebe la caja fuerte y pídalas otra vez a sus amigos.</translation>
    </message>
    <message>
        <source>a photo without a name</source>
        <translation>una foto sin nombre</translation>
    </message>
    <message>
        <source>Choose a key file, or a picture of its QR code</source>
        <translation>Elegir un archivo de llave o una imagen de su código QR</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>En breve</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Atajos</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>Diagnóstico</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Acerca de</translation>
    </message>
    <message>
        <source>Drop photos or a folder on the window. Velato finds the faces by itself.</source>
        <translation>Suelte fotos o una carpeta sobre la ventana. Velato encuentra las caras por sí solo.</translation>
    </message>
    <message>
        <source>Open a photo to switch faces on and off, or to draw one that was missed.</source>
        <translation>Abra una foto para activar o desactivar caras, o dibujar una que falte.</translation>
    </message>
    <message>
        <source>Choose what should happen to faces and press Protect. Originals are never changed.</source>
        <translation>Elija qué debe pasar con las caras y pulse Proteger. Los originales nunca se cambian.</translation>
    </message>
    <message>
        <source>Look at before and after and at the test result, then post the copy.</source>
        <translation>Mire antes y después y el resultado de la prueba, y publique la copia.</translation>
    </message>
    <message>
        <source>What no tool can promise: protection against people who know the photo, against clothes, tattoos and places, or against face search that is invented later. The report says what was tested.</source>
        <translation>Lo que ninguna herramienta puede prometer: protección frente a quien conoce la foto, frente a ropa, tatuajes y lugares, o frente a búsquedas de caras que se inventen después. El informe dice qué se probó.</translation>
    </message>
    <message>
        <source>Free software under the MIT licence. Works offline; nothing leaves this computer.</source>
        <translation>Software libre con licencia MIT. Funciona sin conexión; nada sale de este ordenador.</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Hecho con</translation>
    </message>
    <message>
        <source>Looking at this computer …</source>
        <translation>Examinando este ordenador …</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Examinar de nuevo</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Bien</translation>
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
        <translation>Modelos</translation>
    </message>
</context>
<context>
    <name>LastQuestion</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>LeftOut</name>
    <message numerus="yes">
        <source>%n file(s) or folder(s) are not there any more.</source>
        <translation>
            <numerusform>%n archivo o carpeta ya no está.</numerusform>
            <numerusform>%n archivos o carpetas ya no están.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) may not be read and were left out: check their permissions.</source>
        <translation>
            <numerusform>%n carpeta no se puede leer y se omitió: revise sus permisos.</numerusform>
            <numerusform>%n carpetas no se pueden leer y se omitieron: revise sus permisos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) were left out, as Velato cannot open {kinds}: save them as JPEG or PNG first.</source>
        <translation>
            <numerusform>%n imagen se omitió, pues Velato no puede abrir {kinds}: guárdela antes como JPEG o PNG.</numerusform>
            <numerusform>%n imágenes se omitieron, pues Velato no puede abrir {kinds}: guárdelas antes como JPEG o PNG.</numerusform>
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
        <translation>Personas</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Vault</source>
        <translation>Caja fuerte</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>No new photos found there.</source>
        <translation>Ahí no hay fotos nuevas.</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) could not be protected</source>
        <translation>
            <numerusform>%n foto no se pudo proteger</numerusform>
            <numerusform>%n fotos no se pudieron proteger</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) protected</source>
        <translation>
            <numerusform>%n foto protegida</numerusform>
            <numerusform>%n fotos protegidas</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Abrir la carpeta</translation>
    </message>
    <message numerus="yes">
        <source>Waiting from last time: %n photo(s)</source>
        <translation>
            <numerusform>%n foto sigue esperando desde la última vez</numerusform>
            <numerusform>%n fotos siguen esperando desde la última vez</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MemoryRow</name>
    <message>
        <source>Names and choices are remembered in your vault only, sealed.</source>
        <translation>Los nombres y decisiones solo se guardan en su caja fuerte, sellados.</translation>
    </message>
    <message>
        <source>The vault is locked. Unlock it to know these people again, and to have names remembered.</source>
        <translation>La caja fuerte está cerrada. Ábrala para reconocer a estas personas y recordar los nombres.</translation>
    </message>
    <message>
        <source>Nothing about people is kept when you close Velato. A vault can remember them, sealed.</source>
        <translation>Al cerrar Velato no se guarda nada sobre las personas. Una caja fuerte puede recordarlas, selladas.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Make a vault</source>
        <translation>Crear una caja fuerte</translation>
    </message>
</context>
<context>
    <name>Metadata</name>
    <message>
        <source>the capture date</source>
        <translation>la fecha de la toma</translation>
    </message>
    <message>
        <source>transparency</source>
        <translation>la transparencia</translation>
    </message>
    <message>
        <source>16-bit precision</source>
        <translation>la precisión de 16 bits</translation>
    </message>
    <message>
        <source>the colour profile</source>
        <translation>el perfil de color</translation>
    </message>
    <message>
        <source>the place where it was taken (GPS)</source>
        <translation>el lugar de la toma (GPS)</translation>
    </message>
    <message>
        <source>the author&apos;s name</source>
        <translation>el nombre del autor</translation>
    </message>
    <message>
        <source>the copyright line</source>
        <translation>la línea de derechos de autor</translation>
    </message>
    <message>
        <source>the owner&apos;s name</source>
        <translation>el nombre del propietario</translation>
    </message>
    <message>
        <source>camera data (EXIF)</source>
        <translation>datos de la cámara (EXIF)</translation>
    </message>
    <message>
        <source>camera data</source>
        <translation>datos de la cámara</translation>
    </message>
    <message>
        <source>the camera maker&apos;s own data (MakerNote)</source>
        <translation>datos propios del fabricante (MakerNote)</translation>
    </message>
    <message>
        <source>a small preview of the original (EXIF thumbnail)</source>
        <translation>una pequeña vista previa del original (EXIF)</translation>
    </message>
    <message>
        <source>a small preview of the original (JFIF)</source>
        <translation>una pequeña vista previa del original (JFIF)</translation>
    </message>
    <message>
        <source>a small preview of the original (HEIF thumbnail)</source>
        <translation>una pequeña vista previa del original (HEIF)</translation>
    </message>
    <message>
        <source>names and places of faces (XMP)</source>
        <translation>nombres y posiciones de caras (XMP)</translation>
    </message>
    <message>
        <source>editing data (XMP)</source>
        <translation>datos de edición (XMP)</translation>
    </message>
    <message>
        <source>a comment</source>
        <translation>un comentario</translation>
    </message>
    <message>
        <source>serial numbers of camera or lens</source>
        <translation>números de serie de la cámara o el objetivo</translation>
    </message>
    <message>
        <source>texts and titles (EXIF)</source>
        <translation>textos y títulos (EXIF)</translation>
    </message>
    <message>
        <source>further pictures (MPF)</source>
        <translation>más imágenes (MPF)</translation>
    </message>
    <message>
        <source>further pictures (TIFF)</source>
        <translation>más imágenes (TIFF)</translation>
    </message>
    <message>
        <source>content credentials, which hold previews (C2PA)</source>
        <translation>credenciales de contenido, con vistas previas (C2PA)</translation>
    </message>
    <message>
        <source>captions, keywords and names (IPTC)</source>
        <translation>leyendas, palabras clave y nombres (IPTC)</translation>
    </message>
    <message>
        <source>a short film behind the picture (motion photo)</source>
        <translation>un vídeo corto tras la imagen (foto en movimiento)</translation>
    </message>
    <message>
        <source>further pictures behind the picture</source>
        <translation>más imágenes tras la imagen</translation>
    </message>
    <message>
        <source>texts (PNG)</source>
        <translation>textos (PNG)</translation>
    </message>
    <message>
        <source>further frames of an animation</source>
        <translation>más fotogramas de una animación</translation>
    </message>
    <message>
        <source>the date of the last change</source>
        <translation>la fecha del último cambio</translation>
    </message>
    <message>
        <source>further pictures or a film</source>
        <translation>más imágenes o un vídeo</translation>
    </message>
    <message>
        <source>depth or other hidden pictures (HEIF)</source>
        <translation>imágenes de profundidad u otras ocultas (HEIF)</translation>
    </message>
    <message>
        <source>bytes after the end of the picture</source>
        <translation>bytes tras el final de la imagen</translation>
    </message>
    <message>
        <source>a colour profile</source>
        <translation>un perfil de color</translation>
    </message>
    <message>
        <source>texts and data of camera or programs (TIFF)</source>
        <translation>textos y datos de cámara o programas (TIFF)</translation>
    </message>
</context>
<context>
    <name>NewWordsDialog</name>
    <message>
        <source>Show the words again</source>
        <translation>Ver las palabras otra vez</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Change the master key</source>
        <translation>Cambiar la llave maestra</translation>
    </message>
    <message>
        <source>Make new recovery words</source>
        <translation>Crear nuevas palabras de recuperación</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase de contraseña</translation>
    </message>
    <message>
        <source>Everything in the vault gets sealed under a new key, and you get new recovery words. Do this if somebody may have seen your passphrase together with a copy of the vault. Photos stay as they are.</source>
        <translation>Todo lo que hay en la caja fuerte se sella con una llave nueva y recibe nuevas palabras de recuperación. Hágalo si alguien pudo ver su frase junto con una copia de la caja. Las fotos no cambian.</translation>
    </message>
    <message>
        <source>An old copy of the vault still opens with the old passphrase or the old words: destroy old backups. The computer&apos;s keyring has to be allowed again.</source>
        <translation>Una copia antigua de la caja sigue abriéndose con la frase o las palabras antiguas: destruya las copias antiguas. El llavero del equipo se debe permitir de nuevo.</translation>
    </message>
    <message>
        <source>Do this if the paper with the words is lost, or if somebody may have seen it. The old words stop opening this vault as soon as you typed three of the new ones.</source>
        <translation>Hágalo si perdió el papel con las palabras o si alguien pudo verlo. Las palabras antiguas dejan de abrir esta caja en cuanto escriba tres de las nuevas.</translation>
    </message>
    <message>
        <source>An old copy of the vault still opens with the old words: destroy old backups.</source>
        <translation>Una copia antigua de la caja sigue abriéndose con las palabras antiguas: destruya las copias antiguas.</translation>
    </message>
    <message>
        <source>Show new words</source>
        <translation>Mostrar palabras nuevas</translation>
    </message>
    <message>
        <source>I wrote them down</source>
        <translation>Ya las he escrito</translation>
    </message>
    <message>
        <source>Working …</source>
        <translation>Trabajando…</translation>
    </message>
    <message>
        <source>Use them from now on</source>
        <translation>Usarlas desde ahora</translation>
    </message>
</context>
<context>
    <name>NotMovedDialog</name>
    <message numerus="yes">
        <source>%n file(s) stayed as they were</source>
        <translation>
            <numerusform>%n archivo se quedó como estaba</numerusform>
            <numerusform>%n archivos se quedaron como estaban</numerusform>
        </translation>
    </message>
    <message>
        <source>Files and reasons</source>
        <translation>Archivos y motivos</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <source>This file holds {0} pictures (an animation, pages or a second view); only the first one is used.</source>
        <translation>Este archivo contiene {0} imágenes (una animación, páginas o una segunda vista); solo se usa la primera.</translation>
    </message>
    <message>
        <source>This HEIC photo has {0} bits per colour; it is read with 8.</source>
        <translation>Esta foto HEIC tiene {0} bits por color; se lee con 8.</translation>
    </message>
    <message>
        <source>This photo was made for printing (CMYK); its colours were converted to RGB by its own profile.</source>
        <translation>Esta foto se hizo para imprimir (CMYK); sus colores se han convertido a RGB con su propio perfil.</translation>
    </message>
    <message>
        <source>The vault seems to lie in a folder that {0} syncs; such services have broken vaults.</source>
        <translation>La caja fuerte parece estar en una carpeta que sincroniza {0}; esos servicios han dañado cajas fuertes.</translation>
    </message>
    <message>
        <source>One of the two copies of the vault&apos;s header is damaged. Check everything and repair it.</source>
        <translation>Una de las dos copias de la cabecera de la caja fuerte está dañada. Compruébelo todo y repárela.</translation>
    </message>
    <message>
        <source>A change of the master key is not finished; it goes on when the vault is unlocked.</source>
        <translation>Un cambio de la clave maestra no ha terminado; sigue cuando se abre la caja fuerte.</translation>
    </message>
    <message>
        <source>A portable file can be recognised as protected by Velato, and its original can be opened with its key for ever.</source>
        <translation>Un archivo portátil se reconoce como protegido por Velato, y su original puede abrirse con su clave para siempre.</translation>
    </message>
    <message>
        <source>Face {0} of the chosen ones is NOT protected in this file.</source>
        <translation>La cara {0} de las elegidas NO está protegida en este archivo.</translation>
    </message>
    <message>
        <source>Face {0} is too small in this file to carry its own original; only the vault can give it back.</source>
        <translation>La cara {0} es demasiado pequeña en este archivo para llevar su propio original; solo la caja fuerte puede devolverlo.</translation>
    </message>
    <message>
        <source>The result was not measured: a model is missing or damaged.</source>
        <translation>El resultado no se ha medido: falta un modelo o está dañado.</translation>
    </message>
    <message>
        <source>A face cannot be protected in this mode.</source>
        <translation>Una cara no se puede proteger en este modo.</translation>
    </message>
    <message>
        <source>This face was covered instead.</source>
        <translation>Esta cara se ha tapado en su lugar.</translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source>Change the passphrase</source>
        <translation>Cambiar la frase</translation>
    </message>
    <message>
        <source>The recovery words stay the same. Whoever has an old copy of the vault and the old passphrase can still open that copy.</source>
        <translation>Las palabras de recuperación siguen igual. Quien tenga una copia antigua de la caja fuerte y la frase antigua aún puede abrir esa copia.</translation>
    </message>
    <message>
        <source>Passphrase until now</source>
        <translation>Frase hasta ahora</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Frase nueva</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>La misma otra vez</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Cambiarla</translation>
    </message>
</context>
<context>
    <name>PeopleEdits</name>
    <message>
        <source>Name a person</source>
        <translation>Nombrar a una persona</translation>
    </message>
    <message>
        <source>Choose faces by person</source>
        <translation>Elegir caras por persona</translation>
    </message>
    <message>
        <source>Merge people</source>
        <translation>Unir personas</translation>
    </message>
    <message>
        <source>Split a person</source>
        <translation>Separar a una persona</translation>
    </message>
    <message>
        <source>Remove a frame</source>
        <translation>Quitar un marco</translation>
    </message>
    <message>
        <source>Forget this person</source>
        <translation>Olvidar a esta persona</translation>
    </message>
    <message>
        <source>Forget {name}?</source>
        <translation>¿Olvidar a {name}?</translation>
    </message>
    <message>
        <source>Forget this person?</source>
        <translation>¿Olvidar a esta persona?</translation>
    </message>
    <message>
        <source>Name, rule and looks are deleted from the vault. This and earlier changes cannot be undone.</source>
        <translation>El nombre, la regla y el aspecto se borran de la caja fuerte. Esto y los cambios anteriores no se pueden deshacer.</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Olvidar</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>People in these photos</source>
        <translation>Personas en estas fotos</translation>
    </message>
    <message>
        <source>These are the same person</source>
        <translation>Son la misma persona</translation>
    </message>
    <message>
        <source>Who is this?</source>
        <translation>¿Quién es?</translation>
    </message>
    <message>
        <source>Name of this person</source>
        <translation>Nombre de esta persona</translation>
    </message>
    <message>
        <source>Forget this person</source>
        <translation>Olvidar a esta persona</translation>
    </message>
    <message>
        <source>Protect everywhere</source>
        <translation>Proteger en todas</translation>
    </message>
    <message>
        <source>Never touch</source>
        <translation>No tocar nunca</translation>
    </message>
    <message>
        <source>Decide photo by photo</source>
        <translation>Decidir foto por foto</translation>
    </message>
    <message>
        <source>When photos are open, the people in them appear here.</source>
        <translation>Cuando hay fotos abiertas, aquí aparecen las personas que salen en ellas.</translation>
    </message>
    <message>
        <source>Choose one of them to see the faces, or say that all of them are one person.</source>
        <translation>Elija una de ellas para ver las caras, o diga que todas son una sola persona.</translation>
    </message>
    <message>
        <source>Faces of this person</source>
        <translation>Caras de esta persona</translation>
    </message>
    <message>
        <source>Not this person</source>
        <translation>No es esta persona</translation>
    </message>
    <message>
        <source>Not a face</source>
        <translation>No es una cara</translation>
    </message>
    <message>
        <source>Say who must be protected in every photo, and who never.</source>
        <translation>Diga quién debe estar protegido en cada foto y quién nunca.</translation>
    </message>
    <message>
        <source>Person {number}</source>
        <translation>Persona {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n face(s)</source>
        <translation>
            <numerusform>%n cara</numerusform>
            <numerusform>%n caras</numerusform>
        </translation>
    </message>
    <message>
        <source>protected everywhere</source>
        <translation>protegida en todas</translation>
    </message>
    <message>
        <source>never touched</source>
        <translation>nunca se toca</translation>
    </message>
</context>
<context>
    <name>PhotoActions</name>
    <message>
        <source>Open a folder</source>
        <translation>Abrir una carpeta</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Choose photos</source>
        <translation>Elegir fotos</translation>
    </message>
    <message>
        <source>Choose a new face</source>
        <translation>Elegir una cara nueva</translation>
    </message>
    <message>
        <source>Protect the photo first: originals are not copied.</source>
        <translation>Proteja primero la foto: los originales no se copian.</translation>
    </message>
    <message>
        <source>The protected photo is on the clipboard.</source>
        <translation>La foto protegida está en el portapapeles.</translation>
    </message>
    <message>
        <source>Protect the photo first: originals are not dragged out.</source>
        <translation>Proteja primero la foto: los originales no se arrastran fuera.</translation>
    </message>
    <message>
        <source>Undone: {change}</source>
        <translation>Deshecho: {change}</translation>
    </message>
    <message>
        <source>Choose faces</source>
        <translation>Elegir caras</translation>
    </message>
    <message>
        <source>Where should the copies go?</source>
        <translation>¿Dónde van las copias?</translation>
    </message>
</context>
<context>
    <name>PhotoBar</name>
    <message>
        <source>Draw a face</source>
        <translation>Dibujar una cara</translation>
    </message>
    <message>
        <source>Drag a frame around a face that was missed (D)</source>
        <translation>Trazar un marco alrededor de una cara que falta (D)</translation>
    </message>
    <message>
        <source>Paint over</source>
        <translation>Pintar encima</translation>
    </message>
    <message>
        <source>Paint over anything else that must not be seen (P)</source>
        <translation>Pintar sobre cualquier otra cosa que no deba verse (P)</translation>
    </message>
    <message>
        <source>Before / after</source>
        <translation>Antes / después</translation>
    </message>
    <message>
        <source>Compare the original with the protected copy (C)</source>
        <translation>Comparar el original con la copia protegida (C)</translation>
    </message>
    <message>
        <source>Back to all photos (Esc)</source>
        <translation>Volver a todas las fotos (Esc)</translation>
    </message>
    <message>
        <source>Photo before (Page up)</source>
        <translation>Foto anterior (Re Pág)</translation>
    </message>
    <message>
        <source>Photo after (Page down)</source>
        <translation>Foto siguiente (Av Pág)</translation>
    </message>
    <message>
        <source>Turn the photo to the left (Shift+R)</source>
        <translation>Girar la foto a la izquierda (Mayús+R)</translation>
    </message>
    <message>
        <source>Turn the photo to the right (R)</source>
        <translation>Girar la foto a la derecha (R)</translation>
    </message>
    <message>
        <source>Whole photo (0)</source>
        <translation>Foto entera (0)</translation>
    </message>
    <message>
        <source>Real size, 100 % (1)</source>
        <translation>Tamaño real, 100 % (1)</translation>
    </message>
</context>
<context>
    <name>PhotoEdits</name>
    <message>
        <source>Choose a face</source>
        <translation>Elegir una cara</translation>
    </message>
    <message>
        <source>Remove a frame</source>
        <translation>Quitar un marco</translation>
    </message>
    <message>
        <source>Turn a frame</source>
        <translation>Girar un marco</translation>
    </message>
    <message>
        <source>Move a frame</source>
        <translation>Mover un marco</translation>
    </message>
    <message>
        <source>Draw a face</source>
        <translation>Dibujar una cara</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Paint over</source>
        <translation>Pintar encima</translation>
    </message>
    <message>
        <source>Remove what is painted</source>
        <translation>Quitar lo pintado</translation>
    </message>
    <message>
        <source>Choose the cover</source>
        <translation>Elegir la cobertura</translation>
    </message>
    <message>
        <source>Turn the photo</source>
        <translation>Girar la foto</translation>
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
        <translation>Ninguna foto cumple este filtro.</translation>
    </message>
    <message>
        <source>Order of the photos</source>
        <translation>Orden de las fotos</translation>
    </message>
    <message>
        <source>As added</source>
        <translation>Según se añadieron</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Por nombre</translation>
    </message>
    <message>
        <source>Most faces first</source>
        <translation>Más caras primero</translation>
    </message>
    <message>
        <source>Open another folder</source>
        <translation>Abrir otra carpeta</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>Añadir fotos</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>With faces</source>
        <translation>Con caras</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Pendientes</translation>
    </message>
    <message>
        <source>Protected</source>
        <translation>Protegidas</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallidas</translation>
    </message>
    <message>
        <source>Take photos out of the list</source>
        <translation>Quitar fotos de la lista</translation>
    </message>
    <message numerus="yes">
        <source>Take %n photo(s) out of the list?</source>
        <translation>
            <numerusform>¿Quitar %n foto de la lista?</numerusform>
            <numerusform>¿Quitar %n fotos de la lista?</numerusform>
        </translation>
    </message>
    <message>
        <source>What you drew or painted on them is lost, and earlier changes cannot be undone then. The files stay where they are.</source>
        <translation>Lo que dibujó o pintó en ellas se pierde, y los cambios anteriores ya no se podrán deshacer. Los archivos se quedan donde están.</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Quitar</translation>
    </message>
</context>
<context>
    <name>PlanPanel</name>
    <message>
        <source>What should happen to faces?</source>
        <translation>¿Qué debe pasar con las caras?</translation>
    </message>
    <message>
        <source>More options</source>
        <translation>Más opciones</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Intensidad</translation>
    </message>
    <message>
        <source>The same person gets the same new face in every photo</source>
        <translation>La misma persona recibe la misma cara nueva en todas las fotos</translation>
    </message>
    <message>
        <source>Glasses stay on the new face</source>
        <translation>Las gafas se quedan en la cara nueva</translation>
    </message>
    <message>
        <source>Invisible cloak: lead face search to a made-up person</source>
        <translation>Capa invisible: llevar la búsqueda de caras a una persona inventada</translation>
    </message>
    <message>
        <source>If a face cannot be replaced, cover it</source>
        <translation>Si una cara no se puede sustituir, cubrirla</translation>
    </message>
    <message>
        <source>Keep the original in my vault, to get it back later</source>
        <translation>Guardar el original en mi caja fuerte, para recuperarlo después</translation>
    </message>
    <message>
        <source>Keep the date the photo was taken</source>
        <translation>Conservar la fecha de la foto</translation>
    </message>
    <message>
        <source>Reversible: the copy itself carries the faces, sealed with its key</source>
        <translation>Reversible: la copia lleva dentro los rostros, sellados con su clave</translation>
    </message>
    <message>
        <source>Let the sealed original travel inside the copy (JPEG and PNG)</source>
        <translation>Que el original sellado viaje dentro de la copia (JPEG y PNG)</translation>
    </message>
    <message>
        <source>Such a copy can be recognised as protected by Velato, and is larger. Whoever has its key can open the original in it, for ever.</source>
        <translation>Una copia así se reconoce como protegida por Velato y es más grande. Quien tenga su llave puede abrir el original que lleva, para siempre.</translation>
    </message>
    <message>
        <source>One</source>
        <translation>Una</translation>
    </message>
    <message>
        <source>The best of three</source>
        <translation>La mejor de tres</translation>
    </message>
    <message>
        <source>The best of five</source>
        <translation>La mejor de cinco</translation>
    </message>
    <message>
        <source>New faces to try</source>
        <translation>Caras nuevas que probar</translation>
    </message>
    <message>
        <source>Cover with</source>
        <translation>Cubrir con</translation>
    </message>
    <message>
        <source>Original size</source>
        <translation>Tamaño original</translation>
    </message>
    <message>
        <source>Large (4096 px)</source>
        <translation>Grande (4096 px)</translation>
    </message>
    <message>
        <source>For the web (2048 px)</source>
        <translation>Para la web (2048 px)</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Small (1280 px)</source>
        <translation>Pequeño (1280 px)</translation>
    </message>
    <message>
        <source>At most {size}</source>
        <translation>Como máximo {size}</translation>
    </message>
    <message>
        <source>File size</source>
        <translation>Tamaño del archivo</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Sin límite</translation>
    </message>
    <message>
        <source>Same as the original</source>
        <translation>Como el original</translation>
    </message>
    <message>
        <source>File type</source>
        <translation>Tipo de archivo</translation>
    </message>
    <message>
        <source>As the original</source>
        <translation>Como el original</translation>
    </message>
    <message>
        <source>Best (95)</source>
        <translation>La mejor (95)</translation>
    </message>
    <message>
        <source>Good (85)</source>
        <translation>Buena (85)</translation>
    </message>
    <message>
        <source>Small (75)</source>
        <translation>Pequeña (75)</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Calidad</translation>
    </message>
    <message>
        <source>Place, camera, names and hidden previews are always left out of the copy.</source>
        <translation>Lugar, cámara, nombres y vistas previas ocultas nunca van en la copia.</translation>
    </message>
    <message>
        <source>For photo libraries: sorting by person keeps working. Many of these faces still look like the person; the report says so. To stay unknown, choose another mode.</source>
        <translation>Para fototecas: ordenar por persona sigue funcionando. Muchas de estas caras aún se parecen a la persona; el informe lo dice. Para no ser reconocido, elija otro modo.</translation>
    </message>
    <message>
        <source>Works against today&apos;s face search that we tested, not against every future one.</source>
        <translation>Funciona contra la búsqueda de caras actual que hemos probado, no contra toda búsqueda futura.</translation>
    </message>
    <message>
        <source>Choose the protection</source>
        <translation>Elegir la protección</translation>
    </message>
    <message>
        <source>Change the strength</source>
        <translation>Cambiar la intensidad</translation>
    </message>
    <message>
        <source>Change options</source>
        <translation>Cambiar opciones</translation>
    </message>
</context>
<context>
    <name>Queue</name>
    <message>
        <source>{stage}, face {number} of {total}</source>
        <translation>{stage}, cara {number} de {total}</translation>
    </message>
    <message numerus="yes">
        <source>Saved, but %n face(s) need another look</source>
        <translation>
            <numerusform>Guardada, pero %n cara necesita otra mirada</numerusform>
            <numerusform>Guardada, pero %n caras necesitan otra mirada</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>Guardada como {name}</translation>
    </message>
    <message>
        <source>Cancelled, nothing was written</source>
        <translation>Cancelado, no se escribió nada</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
</context>
<context>
    <name>QueuePage</name>
    <message>
        <source>Progress of all photos</source>
        <translation>Progreso de todas las fotos</translation>
    </message>
    <message>
        <source>Photos in the queue</source>
        <translation>Fotos en la cola</translation>
    </message>
    <message>
        <source>Go on with them</source>
        <translation>Seguir con ellas</translation>
    </message>
    <message>
        <source>Forget them</source>
        <translation>Olvidarlas</translation>
    </message>
    <message numerus="yes">
        <source>Waiting from last time, kept in your vault: %n photo(s).</source>
        <translation>
            <numerusform>%n foto sigue esperando desde la última vez. Se anotó en su caja fuerte.</numerusform>
            <numerusform>%n fotos siguen esperando desde la última vez. Se anotaron en su caja fuerte.</numerusform>
        </translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Cancel all</source>
        <translation>Cancelar todo</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Clear finished</source>
        <translation>Quitar terminadas</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Abrir la carpeta</translation>
    </message>
    <message>
        <source>Move originals to the trash …</source>
        <translation>Mover los originales a la papelera…</translation>
    </message>
    <message>
        <source>Only originals that your vault can give back. You are asked first.</source>
        <translation>Solo originales que su caja fuerte puede devolver. Antes se le pregunta.</translation>
    </message>
    <message>
        <source>Bring originals back</source>
        <translation>Traer los originales de vuelta</translation>
    </message>
    <message>
        <source>Cancel chosen</source>
        <translation>Cancelar elegidas</translation>
    </message>
    <message>
        <source>Nothing to do yet</source>
        <translation>Nada que hacer todavía</translation>
    </message>
    <message>
        <source>Photos are waiting</source>
        <translation>Hay fotos en espera</translation>
    </message>
    <message>
        <source>Pausing after this photo</source>
        <translation>Pausa después de esta foto</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Protecting photos: {done} of {total}</source>
        <translation>Protegiendo fotos: {done} de {total}</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) could not be protected</source>
        <translation>
            <numerusform>%n foto no se pudo proteger</numerusform>
            <numerusform>%n fotos no se pudieron proteger</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) protected</source>
        <translation>
            <numerusform>%n foto protegida</numerusform>
            <numerusform>%n fotos protegidas</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose photos and press Protect. You can go on working while it runs.</source>
        <translation>Elija fotos y pulse Proteger. Mientras tanto puede seguir trabajando.</translation>
    </message>
    <message>
        <source>Less than a minute left</source>
        <translation>Queda menos de un minuto</translation>
    </message>
    <message numerus="yes">
        <source>About %n minute(s) left</source>
        <translation>
            <numerusform>Queda %n minuto aproximadamente</numerusform>
            <numerusform>Quedan %n minutos aproximadamente</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Quit</name>
    <message>
        <source>Photos still wait to be protected.</source>
        <translation>Todavía hay fotos por proteger.</translation>
    </message>
    <message>
        <source>If you stop now, the photo in work is left as it was. What is not done is kept in the vault, and Velato offers to go on when you unlock it next time.</source>
        <translation>Si para ahora, la foto en curso se queda como estaba. Lo que falte se guarda en la caja fuerte, y Velato ofrece seguir cuando la abra la próxima vez.</translation>
    </message>
    <message>
        <source>If you stop now, the photo in work is left as it was. Velato does not remember which photos waited: only an open vault may keep that.</source>
        <translation>Si para ahora, la foto en curso se queda como estaba. Velato no recuerda qué fotos esperaban: solo una caja fuerte abierta puede guardarlo.</translation>
    </message>
    <message>
        <source>Finish, then close</source>
        <translation>Terminar y cerrar</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Parar y cerrar</translation>
    </message>
    <message>
        <source>Stop, go on next time</source>
        <translation>Parar, seguir la próxima vez</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Quedarse</translation>
    </message>
</context>
<context>
    <name>QuizStep</name>
    <message>
        <source>Type three of them</source>
        <translation>Escriba tres de ellas</translation>
    </message>
    <message>
        <source>So that you know the paper is right, before you need it.</source>
        <translation>Para saber que el papel está bien, antes de necesitarlo.</translation>
    </message>
    <message>
        <source>Word {number}</source>
        <translation>Palabra {number}</translation>
    </message>
</context>
<context>
    <name>Rebuild</name>
    <message>
        <source>The faces are made anew from keys. The result looks like the original but is not the original: details differ.</source>
        <translation>Las caras se rehacen a partir de claves. El resultado se parece al original, pero no es el original: hay detalles distintos.</translation>
    </message>
    <message>
        <source>Rebuild an approximation</source>
        <translation>Reconstruir una aproximación</translation>
    </message>
    <message numerus="yes">
        <source>{name} is an approximation with %n rebuilt face(s), not the original.</source>
        <translation>
            <numerusform>{name} es una aproximación con %n cara reconstruida, no el original.</numerusform>
            <numerusform>{name} es una aproximación con %n caras reconstruidas, no el original.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Abrir la carpeta</translation>
    </message>
</context>
<context>
    <name>ReportCard</name>
    <message>
        <source>Searching this album: place {after} of {count}, before {before}</source>
        <translation>Búsqueda en este álbum: puesto {after} de {count}, antes {before}</translation>
    </message>
    <message>
        <source>At which place {judge} finds this person&apos;s other photos</source>
        <translation>En qué puesto {judge} encuentra las otras fotos de esta persona</translation>
    </message>
</context>
<context>
    <name>ReportSaving</name>
    <message>
        <source>Where should the report go?</source>
        <translation>¿Dónde guardar el informe?</translation>
    </message>
    <message>
        <source>The report is in {name}.</source>
        <translation>El informe está en {name}.</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Get an original back</source>
        <translation>Recuperar un original</translation>
    </message>
    <message>
        <source>Drop a protected copy here, even one you downloaded again from a website.</source>
        <translation>Suelte aquí una copia protegida, incluso una descargada otra vez de una web.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Show the original</source>
        <translation>Mostrar el original</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>Esta</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Elegir un archivo</translation>
    </message>
    <message>
        <source>Rebuild an approximation …</source>
        <translation>Reconstruir una aproximación …</translation>
    </message>
    <message>
        <source>Looking for the original of {name} …</source>
        <translation>Buscando el original de {name} …</translation>
    </message>
    <message>
        <source>{name} is back, byte for byte as it was.</source>
        <translation>{name} ha vuelto, byte a byte como era.</translation>
    </message>
    <message>
        <source>The copy had been changed on its way; it was found by its looks.</source>
        <translation>La copia había cambiado por el camino; se encontró por su aspecto.</translation>
    </message>
    <message>
        <source>It is not certain which one it is. Is it one of these?</source>
        <translation>No es seguro cuál es. ¿Es una de estas?</translation>
    </message>
    <message>
        <source>Choose a protected photo</source>
        <translation>Elegir una foto protegida</translation>
    </message>
    <message>
        <source>Where should the original go?</source>
        <translation>¿Dónde va el original?</translation>
    </message>
    <message>
        <source>Originals go to: {folder}</source>
        <translation>Los originales van a: {folder}</translation>
    </message>
</context>
<context>
    <name>ScoreBar</name>
    <message>
        <source>same person</source>
        <translation>misma persona</translation>
    </message>
    <message>
        <source>another person</source>
        <translation>otra persona</translation>
    </message>
    <message>
        <source>Similarity {before} before, {after} now; same person from {limit}</source>
        <translation>Similitud {before} antes, {after} ahora; la misma persona desde {limit}</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Looks</source>
        <translation>Aspecto</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Seguridad</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message numerus="yes">
        <source>After %n minute(s)</source>
        <translation>
            <numerusform>Tras %n minuto</numerusform>
            <numerusform>Tras %n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>Lock the vault when idle</source>
        <translation>Cerrar la caja fuerte por inactividad</translation>
    </message>
    <message>
        <source>Velato writes no names, faces or passphrases into its settings. It never uses the network.</source>
        <translation>Velato no escribe nombres, caras ni frases en sus ajustes. Nunca usa la red.</translation>
    </message>
    <message>
        <source>Forget the recent folders</source>
        <translation>Olvidar las carpetas recientes</translation>
    </message>
    <message>
        <source>Show the short guide at the next start</source>
        <translation>Mostrar la guía breve en el próximo inicio</translation>
    </message>
</context>
<context>
    <name>ShareKeyDialog</name>
    <message>
        <source>Share the key of one photo</source>
        <translation>Compartir la llave de una foto</translation>
    </message>
    <message>
        <source>QR code of the key</source>
        <translation>Código QR de la llave</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Save the key …</source>
        <translation>Guardar la llave…</translation>
    </message>
    <message>
        <source>With this key a friend can get the original of {name} back, and nothing else. It fits the sealed original saved beside it, or a portable copy.</source>
        <translation>Con esta llave un amigo puede recuperar el original de {name}, y nada más. Sirve para el original sellado que se guarda al lado, o para una copia portátil.</translation>
    </message>
    <message>
        <source>Locked with a passphrase that I tell my friend</source>
        <translation>Cerrada con una frase que le digo</translation>
    </message>
    <message>
        <source>For one person&apos;s age key</source>
        <translation>Para la llave age de una persona</translation>
    </message>
    <message>
        <source>Passphrase for this key</source>
        <translation>Frase para esta llave</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>La misma otra vez</translation>
    </message>
    <message>
        <source>Your friend&apos;s age recipient, it begins with age1</source>
        <translation>Destinatario age de su amigo, empieza por age1</translation>
    </message>
    <message>
        <source>Save the sealed original beside it</source>
        <translation>Guardar al lado el original sellado</translation>
    </message>
    <message>
        <source>Also make a QR code of the key</source>
        <translation>Hacer también un código QR de la llave</translation>
    </message>
    <message>
        <source>Tell the file name along</source>
        <translation>Decir también el nombre del archivo</translation>
    </message>
    <message>
        <source>A key cannot be called back. To make it worthless for the future, protect the photo again, then destroy this original in the vault: new copies get a new key. Whoever has the old files can still open those.</source>
        <translation>Una llave no se puede retirar. Para que no valga en el futuro, proteja la foto de nuevo y destruya este original en la caja: las copias nuevas tendrán otra llave. Quien tenga los archivos antiguos aún puede abrirlos.</translation>
    </message>
    <message>
        <source>Working …</source>
        <translation>Trabajando…</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>foto</translation>
    </message>
    <message>
        <source>Where should the key go?</source>
        <translation>¿Dónde se guarda la llave?</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Saved:</source>
        <translation>Guardado:</translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message>
        <source>Your file</source>
        <translation>Su archivo</translation>
    </message>
    <message>
        <source>Original in the vault</source>
        <translation>Original en la caja fuerte</translation>
    </message>
    <message>
        <source>Photos in the vault that look alike</source>
        <translation>Fotos parecidas en la caja fuerte</translation>
    </message>
    <message>
        <source>looks very much alike</source>
        <translation>se parece mucho</translation>
    </message>
    <message>
        <source>looks alike</source>
        <translation>se parece</translation>
    </message>
    <message>
        <source>looks a little alike</source>
        <translation>se parece un poco</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>How</source>
        <translation>Cómo</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Caras</translation>
    </message>
    <message numerus="yes">
        <source>Protect %n face(s)</source>
        <translation>
            <numerusform>Proteger %n cara</numerusform>
            <numerusform>Proteger %n caras</numerusform>
        </translation>
    </message>
    <message>
        <source>Protect</source>
        <translation>Proteger</translation>
    </message>
    <message>
        <source>Protect again</source>
        <translation>Proteger otra vez</translation>
    </message>
    <message>
        <source>“{name}” beside the photo</source>
        <translation>«{name}» junto a la foto</translation>
    </message>
    <message>
        <source>Copies go to: {folder}</source>
        <translation>Las copias van a: {folder}</translation>
    </message>
    <message>
        <source>Originals are never changed. You get protected copies.</source>
        <translation>Los originales nunca se cambian. Usted recibe copias protegidas.</translation>
    </message>
    <message numerus="yes">
        <source>Looking for faces in %n photo(s) …</source>
        <translation>
            <numerusform>Buscando caras en %n foto …</numerusform>
            <numerusform>Buscando caras en %n fotos …</numerusform>
        </translation>
    </message>
    <message>
        <source>All chosen faces are protected.</source>
        <translation>Todas las caras elegidas están protegidas.</translation>
    </message>
    <message>
        <source>No face is chosen.</source>
        <translation>No hay ninguna cara elegida.</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n foto</numerusform>
            <numerusform>%n fotos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{photos} ready, still looking at %n more</source>
        <translation>
            <numerusform>{photos} listas, buscando aún en %n más</numerusform>
            <numerusform>{photos} listas, buscando aún en %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>{photos}, originals stay as they are</source>
        <translation>{photos}, los originales quedan como están</translation>
    </message>
</context>
<context>
    <name>StandInDialog</name>
    <message>
        <source>Choose a new face</source>
        <translation>Elegir una cara nueva</translation>
    </message>
    <message>
        <source>Making new faces</source>
        <translation>Creando caras nuevas</translation>
    </message>
    <message>
        <source>Use it for this person in all photos ({count})</source>
        <translation>Usarla para esta persona en todas las fotos ({count})</translation>
    </message>
    <message>
        <source>The face as it is</source>
        <translation>La cara tal como es</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Tal como es</translation>
    </message>
    <message>
        <source>New faces to choose from</source>
        <translation>Caras nuevas para elegir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Mostrar más</translation>
    </message>
    <message>
        <source>Use this face</source>
        <translation>Usar esta cara</translation>
    </message>
    <message>
        <source>Making new faces. They are only shown, not saved.</source>
        <translation>Creando caras nuevas. Solo se muestran, no se guardan.</translation>
    </message>
    <message>
        <source>Which one? The finished face can differ in small things.</source>
        <translation>¿Cuál? La cara final puede variar en pequeños detalles.</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>Sugerida</translation>
    </message>
    <message>
        <source>Number {number}</source>
        <translation>Número {number}</translation>
    </message>
    <message>
        <source>New face {number}</source>
        <translation>Cara nueva {number}</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Do what the message offers</source>
        <translation>Hacer lo que ofrece el mensaje</translation>
    </message>
</context>
<context>
    <name>TrashActions</name>
    <message>
        <source>These originals are not there any more.</source>
        <translation>Estos originales ya no están.</translation>
    </message>
    <message>
        <source>Reading the vault&apos;s copies back …</source>
        <translation>Releyendo las copias de la caja fuerte…</translation>
    </message>
    <message numerus="yes">
        <source>%n original(s) moved to the trash</source>
        <translation>
            <numerusform>%n original movido a la papelera</numerusform>
            <numerusform>%n originales movidos a la papelera</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message numerus="yes">
        <source>Back in place: %n original(s)</source>
        <translation>
            <numerusform>%n original está de nuevo en su sitio</numerusform>
            <numerusform>%n originales están de nuevo en su sitio</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrashDialog</name>
    <message>
        <source>Move originals to the trash</source>
        <translation>Mover los originales a la papelera</translation>
    </message>
    <message numerus="yes">
        <source>Move %n original(s) to the trash?</source>
        <translation>
            <numerusform>¿Mover %n original a la papelera?</numerusform>
            <numerusform>¿Mover %n originales a la papelera?</numerusform>
        </translation>
    </message>
    <message>
        <source>Velato first reads each original back out of the vault and compares it with the file, byte for byte. Only then the file moves to the system&apos;s trash. You can undo it until you close Velato; afterwards the page Vault still gives each original back. When the trash is emptied, the vault holds the only copy: without passphrase and recovery words it is gone for good.</source>
        <translation>Velato primero relee cada original de la caja fuerte y lo compara con el archivo, byte a byte. Solo entonces el archivo va a la papelera del sistema. Se puede deshacer hasta que cierre Velato; después, la página Caja fuerte sigue devolviendo cada original. Cuando se vacíe la papelera, la única copia estará en la caja fuerte: sin frase ni palabras de recuperación se pierde para siempre.</translation>
    </message>
    <message>
        <source>Originals</source>
        <translation>Originales</translation>
    </message>
    <message>
        <source>I have my passphrase and my recovery words.</source>
        <translation>Tengo mi frase y mis palabras de recuperación.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>Mover a la papelera</translation>
    </message>
</context>
<context>
    <name>TryWordsDialog</name>
    <message>
        <source>Test my recovery words</source>
        <translation>Probar mis palabras de recuperación</translation>
    </message>
    <message>
        <source>Type the 24 words from your paper, in order. Nothing is changed, and nothing is kept.</source>
        <translation>Escriba en orden las 24 palabras de su papel. No se cambia ni se guarda nada.</translation>
    </message>
    <message>
        <source>The 24 recovery words</source>
        <translation>Las 24 palabras de recuperación</translation>
    </message>
    <message>
        <source>The 24 recovery words, in order</source>
        <translation>Las 24 palabras de recuperación, en orden</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Test them</source>
        <translation>Probar</translation>
    </message>
    <message>
        <source>These words open your vault.</source>
        <translation>Estas palabras abren su caja fuerte.</translation>
    </message>
</context>
<context>
    <name>UnlockDialog</name>
    <message>
        <source>Unlock the vault</source>
        <translation>Abrir la caja fuerte</translation>
    </message>
    <message>
        <source>Your originals are locked in it. The key is your passphrase.</source>
        <translation>Sus originales están guardados en ella. La llave es su frase.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase de contraseña</translation>
    </message>
    <message>
        <source>The 24 recovery words</source>
        <translation>Las 24 palabras de recuperación</translation>
    </message>
    <message>
        <source>The 24 recovery words, in order</source>
        <translation>Las 24 palabras de recuperación, en orden</translation>
    </message>
    <message>
        <source>I forgot it: use my recovery words</source>
        <translation>La olvidé: usar mis palabras de recuperación</translation>
    </message>
    <message>
        <source>Use this computer&apos;s keyring</source>
        <translation>Usar el llavero de este equipo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Use the passphrase</source>
        <translation>Usar la frase</translation>
    </message>
    <message>
        <source>Unlocking …</source>
        <translation>Abriendo …</translation>
    </message>
</context>
<context>
    <name>Vault</name>
    <message>
        <source>Second copy of the header</source>
        <translation>Segunda copia de la cabecera</translation>
    </message>
    <message>
        <source>List of the photos</source>
        <translation>Lista de las fotos</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Waiting photos</source>
        <translation>Fotos en espera</translation>
    </message>
    <message>
        <source>Keys from friends</source>
        <translation>Llaves de amigos</translation>
    </message>
    <message>
        <source>What is known about a photo</source>
        <translation>Lo que se sabe de una foto</translation>
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
        <translation>Un camino de vuelta</translation>
    </message>
    <message>
        <source>Do you want to be able to get the originals back?</source>
        <translation>¿Quiere poder recuperar los originales?</translation>
    </message>
    <message>
        <source>A vault keeps them, locked with a passphrase, on this computer. Your photo files are never changed either way.</source>
        <translation>Una caja fuerte los guarda en este ordenador, cerrada con una frase. Sus archivos de fotos no se cambian en ningún caso.</translation>
    </message>
    <message>
        <source>Make a vault</source>
        <translation>Crear una caja fuerte</translation>
    </message>
    <message>
        <source>Go on without</source>
        <translation>Seguir sin ella</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>They cannot be shown again. Unless all 24 are on your paper, unlock the vault with your passphrase and choose “Make new recovery words” under “Keys and backup”.</source>
        <translation>No se pueden mostrar de nuevo. Si no están las 24 en su papel, abra la caja fuerte con su frase de contraseña y elija «Crear nuevas palabras de recuperación» en «Llaves y copia de seguridad».</translation>
    </message>
    <message>
        <source>Recovery words</source>
        <translation>Palabras de recuperación</translation>
    </message>
    <message>
        <source>The vault was locked before your recovery words were checked.</source>
        <translation>La caja fuerte se cerró antes de comprobar las palabras de recuperación.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Choose a protected photo</source>
        <translation>Elegir una foto protegida</translation>
    </message>
    <message>
        <source>Where should the rebuilt photo go?</source>
        <translation>¿Dónde guardar la foto reconstruida?</translation>
    </message>
    <message>
        <source>Where should the original go?</source>
        <translation>¿Dónde va el original?</translation>
    </message>
    <message>
        <source>Destroy an original</source>
        <translation>Destruir un original</translation>
    </message>
    <message>
        <source>Destroy the stored original of {name}?</source>
        <translation>¿Destruir el original guardado de {name}?</translation>
    </message>
    <message>
        <source>Nobody can ever bring it back from the vault then, not even you.</source>
        <translation>Después nadie podrá recuperarlo de la caja fuerte, ni siquiera usted.</translation>
    </message>
    <message>
        <source>Destroy it</source>
        <translation>Destruirlo</translation>
    </message>
    <message>
        <source>{name} is back, byte for byte as it was.</source>
        <translation>{name} ha vuelto, byte a byte como era.</translation>
    </message>
</context>
<context>
    <name>VaultDoor</name>
    <message>
        <source>Bring a vault back from a backup</source>
        <translation>Recuperar una caja fuerte de una copia de seguridad</translation>
    </message>
    <message>
        <source>The vault is locked</source>
        <translation>La caja fuerte está cerrada</translation>
    </message>
    <message>
        <source>Unlock it to see what is in it or to get an original back.</source>
        <translation>Ábrala para ver qué contiene o recuperar un original.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>You have no vault yet</source>
        <translation>Aún no tiene caja fuerte</translation>
    </message>
    <message>
        <source>With a vault, every original can be brought back exactly. Without one, a protected copy is all there is.</source>
        <translation>Con una caja fuerte, cada original vuelve exactamente igual. Sin ella, solo queda la copia protegida.</translation>
    </message>
    <message>
        <source>Make a vault</source>
        <translation>Crear una caja fuerte</translation>
    </message>
</context>
<context>
    <name>VaultKeys</name>
    <message>
        <source>The passphrase is changed.</source>
        <translation>La frase se ha cambiado.</translation>
    </message>
    <message>
        <source>The master key is changed, and the new words open the vault.</source>
        <translation>La llave maestra ha cambiado y las palabras nuevas abren la caja fuerte.</translation>
    </message>
    <message>
        <source>The new words open the vault; the old ones do not.</source>
        <translation>Las palabras nuevas abren la caja fuerte; las antiguas ya no.</translation>
    </message>
    <message>
        <source>Whoever uses this account&apos;s keyring can open the vault now.</source>
        <translation>Quien use el llavero de esta cuenta puede abrir ahora la caja fuerte.</translation>
    </message>
    <message>
        <source>The keyring does not open the vault any more.</source>
        <translation>El llavero ya no abre la caja fuerte.</translation>
    </message>
    <message>
        <source>Every original is decrypted and compared with its checksum. Nothing is changed.</source>
        <translation>Cada original se descifra y se compara con su suma de comprobación. No se cambia nada.</translation>
    </message>
    <message>
        <source>Check everything</source>
        <translation>Comprobar todo</translation>
    </message>
    <message numerus="yes">
        <source>Everything in the vault is whole: %n original(s), {size} read.</source>
        <translation>
            <numerusform>Todo está íntegro en la caja fuerte: %n original, {size} leídos.</numerusform>
            <numerusform>Todo está íntegro en la caja fuerte: %n originales, {size} leídos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Damaged in the vault: %n part(s). The rest is whole.</source>
        <translation>
            <numerusform>%n parte de la caja fuerte está dañada. El resto está íntegro.</numerusform>
            <numerusform>%n partes de la caja fuerte están dañadas. El resto está íntegro.</numerusform>
        </translation>
    </message>
    <message>
        <source>Repair what can be repaired</source>
        <translation>Reparar lo que se pueda</translation>
    </message>
    <message>
        <source>Where should the backup go?</source>
        <translation>¿Dónde se guarda la copia de seguridad?</translation>
    </message>
    <message>
        <source>The backup is sealed like the vault and opens with the same passphrase and words.</source>
        <translation>La copia está sellada como la caja fuerte y se abre con la misma frase y las mismas palabras.</translation>
    </message>
    <message>
        <source>Back up the vault</source>
        <translation>Copia de seguridad de la caja fuerte</translation>
    </message>
    <message>
        <source>The whole vault is in {name} ({size}). Keep it on another disk.</source>
        <translation>Toda la caja fuerte está en {name} ({size}). Guárdela en otro disco.</translation>
    </message>
    <message>
        <source>Choose a backup of a vault</source>
        <translation>Elegir una copia de una caja fuerte</translation>
    </message>
    <message>
        <source>The backup is checked while it is copied.</source>
        <translation>La copia se comprueba mientras se copia.</translation>
    </message>
    <message>
        <source>Bring a vault back</source>
        <translation>Recuperar una caja fuerte</translation>
    </message>
    <message>
        <source>Your vault is back. Unlock it with its own passphrase.</source>
        <translation>Su caja fuerte ha vuelto. Ábrala con su propia frase.</translation>
    </message>
    <message>
        <source>Forget all people</source>
        <translation>Olvidar a todas las personas</translation>
    </message>
    <message>
        <source>Forget everybody whom the vault knows?</source>
        <translation>¿Olvidar a todos los que la caja fuerte conoce?</translation>
    </message>
    <message>
        <source>Names, choices and what it takes to know faces again are deleted. Stored originals stay.</source>
        <translation>Se borran nombres, decisiones y lo necesario para reconocer rostros. Los originales guardados se quedan.</translation>
    </message>
    <message>
        <source>Forget them</source>
        <translation>Olvidarlas</translation>
    </message>
    <message>
        <source>The vault knows nobody any more.</source>
        <translation>La caja fuerte ya no conoce a nadie.</translation>
    </message>
    <message numerus="yes">
        <source>Repaired. Unreadable and set aside: %n file(s).</source>
        <translation>
            <numerusform>Reparado. Se ha apartado %n archivo ilegible.</numerusform>
            <numerusform>Reparado. Se han apartado %n archivos ilegibles.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VaultMenu</name>
    <message>
        <source>Keys and backup</source>
        <translation>Llaves y copia de seguridad</translation>
    </message>
    <message>
        <source>Change the passphrase …</source>
        <translation>Cambiar la frase…</translation>
    </message>
    <message>
        <source>Test my recovery words …</source>
        <translation>Probar mis palabras de recuperación…</translation>
    </message>
    <message>
        <source>Make new recovery words …</source>
        <translation>Crear nuevas palabras de recuperación…</translation>
    </message>
    <message>
        <source>Change the master key …</source>
        <translation>Cambiar la llave maestra…</translation>
    </message>
    <message>
        <source>Let this computer&apos;s keyring open it</source>
        <translation>Permitir que el llavero de este equipo la abra</translation>
    </message>
    <message>
        <source>Rebuild a photo from its keys …</source>
        <translation>Reconstruir una foto a partir de sus claves …</translation>
    </message>
    <message>
        <source>Check everything …</source>
        <translation>Comprobar todo…</translation>
    </message>
    <message>
        <source>Back up the vault …</source>
        <translation>Hacer copia de seguridad…</translation>
    </message>
    <message>
        <source>Keys from friends …</source>
        <translation>Llaves de amigos…</translation>
    </message>
    <message>
        <source>Forget all people …</source>
        <translation>Olvidar a todas las personas…</translation>
    </message>
</context>
<context>
    <name>VaultPage</name>
    <message>
        <source>Vault</source>
        <translation>Caja fuerte</translation>
    </message>
    <message>
        <source>Get an original back</source>
        <translation>Recuperar un original</translation>
    </message>
    <message>
        <source>Share its key</source>
        <translation>Compartir su llave</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Cerrar con llave</translation>
    </message>
    <message>
        <source>Save the original</source>
        <translation>Guardar el original</translation>
    </message>
    <message>
        <source>Nothing in the vault fits that search.</source>
        <translation>Nada en la caja fuerte coincide con esa búsqueda.</translation>
    </message>
    <message>
        <source>Rebuild an approximation …</source>
        <translation>Reconstruir una aproximación …</translation>
    </message>
    <message>
        <source>Destroy</source>
        <translation>Destruir</translation>
    </message>
    <message>
        <source>Originals in the vault</source>
        <translation>Originales en la caja fuerte</translation>
    </message>
    <message numerus="yes">
        <source>%n original(s)</source>
        <translation>
            <numerusform>%n original</numerusform>
            <numerusform>%n originales</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VaultSearchBar</name>
    <message>
        <source>Search by file name or person</source>
        <translation>Buscar por archivo o persona</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Anybody</source>
        <translation>Cualquiera</translation>
    </message>
    <message>
        <source>Any day</source>
        <translation>Cualquier día</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Últimos 7 días</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Últimos 30 días</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>Últimos 12 meses</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>Desde … hasta …</translation>
    </message>
    <message>
        <source>Protected when</source>
        <translation>Cuándo se protegió</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%n face(s)</source>
        <translation>
            <numerusform>%n cara</numerusform>
            <numerusform>%n caras</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n elegida</numerusform>
            <numerusform>%n elegidas</numerusform>
        </translation>
    </message>
    <message>
        <source>painted over</source>
        <translation>con zonas pintadas</translation>
    </message>
    <message>
        <source>New face</source>
        <translation>Cara nueva</translation>
    </message>
    <message>
        <source>Looks like someone else. Same smile, same light.</source>
        <translation>Parece otra persona. La misma sonrisa, la misma luz.</translation>
    </message>
    <message>
        <source>New face, same ID</source>
        <translation>Cara nueva, misma identidad</translation>
    </message>
    <message>
        <source>The weakest mode: machines still know who it is, and many people will see it too.</source>
        <translation>El modo más débil: las máquinas aún saben quién es, y mucha gente también lo verá.</translation>
    </message>
    <message>
        <source>Invisible cloak</source>
        <translation>Capa invisible</translation>
    </message>
    <message>
        <source>Friends still recognise the person. Face search does not.</source>
        <translation>Los amigos reconocen a la persona. La búsqueda de caras no.</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>Cubrir</translation>
    </message>
    <message>
        <source>A plain shape over the face. Quick, and nothing is left.</source>
        <translation>Una forma lisa sobre la cara. Rápido, y no queda nada.</translation>
    </message>
    <message>
        <source>Solid shape: nothing is left</source>
        <translation>Forma lisa: no queda nada</translation>
    </message>
    <message>
        <source>Pixels: looks only, can be undone</source>
        <translation>Píxeles: solo a la vista, reversible</translation>
    </message>
    <message>
        <source>Blur: looks only, can be undone</source>
        <translation>Desenfoque: solo a la vista, reversible</translation>
    </message>
    <message>
        <source>looking for faces</source>
        <translation>buscando caras</translation>
    </message>
    <message>
        <source>not protected yet</source>
        <translation>sin proteger</translation>
    </message>
    <message>
        <source>waiting its turn</source>
        <translation>espera su turno</translation>
    </message>
    <message>
        <source>being protected</source>
        <translation>protegiéndose</translation>
    </message>
    <message>
        <source>protected</source>
        <translation>protegida</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallida</translation>
    </message>
    <message>
        <source>Safe</source>
        <translation>Segura</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>Dudosa</translation>
    </message>
    <message>
        <source>Exposed</source>
        <translation>Reconocible</translation>
    </message>
    <message>
        <source>Nothing of the face is left under the cover.</source>
        <translation>No queda nada de la cara bajo la forma.</translation>
    </message>
    <message>
        <source>A face can still be found under the cover.</source>
        <translation>Bajo la cubierta aún se puede encontrar una cara.</translation>
    </message>
    <message>
        <source>A cosmetic cover: the face may be brought back.</source>
        <translation>Solo a la vista: quizá se pueda recuperar la cara.</translation>
    </message>
    <message>
        <source>To people the face still looks like the person. More strength did not change that in tests.</source>
        <translation>Para la gente la cara aún se parece a la persona. Más fuerza no lo cambió en las pruebas.</translation>
    </message>
    <message>
        <source>People see someone else; the tested machines still know the person.</source>
        <translation>La gente ve a otra persona; las máquinas probadas aún la reconocen.</translation>
    </message>
    <message>
        <source>No tested face search takes this for the same person, also after compression.</source>
        <translation>Ninguna búsqueda de caras probada la toma por la misma persona, tampoco tras comprimir.</translation>
    </message>
    <message>
        <source>A tested face search still recognises the person. Try stronger.</source>
        <translation>Una búsqueda de caras probada aún reconoce a la persona. Pruebe más fuerte.</translation>
    </message>
    <message>
        <source>People see someone else. No face search was there to test what machines see.</source>
        <translation>La gente ve a otra persona. No había ninguna búsqueda de caras para probar qué ven las máquinas.</translation>
    </message>
    <message>
        <source>People see someone else, but a tested face search no longer knows the person.</source>
        <translation>La gente ve a otra persona, pero una búsqueda de caras probada ya no reconoce a la persona.</translation>
    </message>
    <message>
        <source>People see someone else, but machines may not know the person after compression.</source>
        <translation>La gente ve a otra persona, pero tras comprimir las máquinas quizá no reconozcan a la persona.</translation>
    </message>
    <message>
        <source>No face search was there to test this face.</source>
        <translation>No había ninguna búsqueda de caras para probar esta cara.</translation>
    </message>
    <message>
        <source>A tested face search recognises the person again after compression.</source>
        <translation>Tras comprimir, una búsqueda de caras probada vuelve a reconocer a la persona.</translation>
    </message>
    <message>
        <source>No tested face search recognises the person, but one comes close.</source>
        <translation>Ninguna búsqueda de caras probada reconoce a la persona, pero una se acerca.</translation>
    </message>
    <message>
        <source>A detector still finds a face here, though the cover should leave none.</source>
        <translation>Un detector aún encuentra aquí una cara, aunque la cubierta no debería dejar ninguna.</translation>
    </message>
    <message>
        <source>No detector finds a face here any more, as a cover should have it.</source>
        <translation>Ningún detector encuentra ya una cara aquí, como debe ser con una cubierta.</translation>
    </message>
    <message>
        <source>A detector still finds a face here, as it should.</source>
        <translation>Un detector sigue encontrando aquí una cara, como debe ser.</translation>
    </message>
    <message>
        <source>No detector finds a face here any more: it may not look like one.</source>
        <translation>Ningún detector encuentra ya una cara aquí: quizá no lo parezca.</translation>
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
        <translation>mitad de tamaño</translation>
    </message>
    <message>
        <source>Does not hold after: {changes}</source>
        <translation>No resiste tras: {changes}</translation>
    </message>
    <message>
        <source>Holds only after: {changes}</source>
        <translation>Solo resiste tras: {changes}</translation>
    </message>
    <message>
        <source>Holds also after: {changes}</source>
        <translation>También resiste tras: {changes}</translation>
    </message>
    <message>
        <source>Not tested: face search that is not installed here or comes later, clothes, hair and background, and people who know the person well.</source>
        <translation>No probado: búsqueda de caras que no está instalada aquí o vendrá después, la ropa, el pelo y el fondo, y quienes conocen bien a la persona.</translation>
    </message>
    <message>
        <source>Cloaks of earlier years were broken by face search trained for that.</source>
        <translation>Las capas de años anteriores las rompió una búsqueda de caras entrenada para ello.</translation>
    </message>
    <message>
        <source>Gentle</source>
        <translation>Suave</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Equilibrada</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Fuerte</translation>
    </message>
    <message>
        <source>Reading the photo</source>
        <translation>Leyendo la foto</translation>
    </message>
    <message>
        <source>Getting ready</source>
        <translation>Preparando</translation>
    </message>
    <message>
        <source>Looking for faces</source>
        <translation>Buscando caras</translation>
    </message>
    <message>
        <source>Making the new face</source>
        <translation>Creando la cara nueva</translation>
    </message>
    <message>
        <source>Reading the face</source>
        <translation>Leyendo la cara</translation>
    </message>
    <message>
        <source>Locking the original away</source>
        <translation>Guardando el original bajo llave</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Guardando</translation>
    </message>
    <message>
        <source>Testing the result</source>
        <translation>Probando el resultado</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Trabajando</translation>
    </message>
</context>
<context>
    <name>WordsStep</name>
    <message>
        <source>Write these 24 words on paper</source>
        <translation>Escriba estas 24 palabras en papel</translation>
    </message>
    <message>
        <source>They open the vault if you forget the passphrase. They are shown only now. Do not photograph them.</source>
        <translation>Abren la caja fuerte si olvida la frase. Solo se muestran ahora. No las fotografíe.</translation>
    </message>
</context>
<context>
    <name>WorkDialog</name>
    <message>
        <source>What was found</source>
        <translation>Lo que se encontró</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>Choose faces by person</source>
        <translation>Elegir caras por persona</translation>
    </message>
    <message>
        <source>Remove a frame</source>
        <translation>Quitar un marco</translation>
    </message>
</context>
</TS>
