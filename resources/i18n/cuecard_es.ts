<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>ControlLink</name>
    <message>
        <source>The control room is away; nothing was changed.</source>
        <translation>La sala de control no está; no se ha cambiado nada.</translation>
    </message>
    <message>
        <source>Starting the control room…</source>
        <translation>Iniciando la sala de control…</translation>
    </message>
    <message>
        <source>The control room is away and is being brought back.</source>
        <translation>La sala de control no está y se está recuperando.</translation>
    </message>
    <message>
        <source>The control room went away before it answered. Look before asking again.</source>
        <translation>La sala de control se fue antes de responder. Mira antes de volver a pedirlo.</translation>
    </message>
</context>
<context>
    <name>ControlStrip</name>
    <message>
        <source>Length of the offer</source>
        <translation>Duración de la oferta</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Ganancia</translation>
    </message>
    <message>
        <source>Hide card</source>
        <translation>Ocultar ficha</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Ficha</translation>
    </message>
    <message>
        <source>Slate is on</source>
        <translation>Carátula puesta</translation>
    </message>
    <message>
        <source>Slate</source>
        <translation>Carátula</translation>
    </message>
    <message>
        <source>Load a product card first.</source>
        <translation>Carga primero una ficha de producto.</translation>
    </message>
    <message>
        <source>Offer {time}</source>
        <translation>Oferta {time}</translation>
    </message>
    <message>
        <source>1 min</source>
        <translation>1 min</translation>
    </message>
    <message>
        <source>Stop the offer</source>
        <translation>Parar la oferta</translation>
    </message>
    <message>
        <source>Start the offer</source>
        <translation>Empezar la oferta</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>Silenciado</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Silenciar</translation>
    </message>
    <message>
        <source>Gain {gain}</source>
        <translation>Ganancia {gain}</translation>
    </message>
    <message>
        <source>too loud</source>
        <translation>demasiado alto</translation>
    </message>
</context>
<context>
    <name>DestinationForm</name>
    <message>
        <source>Send the stream here when going live</source>
        <translation>Emitir aquí al salir en directo</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Probar conexión</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Server address</source>
        <translation>Dirección del servidor</translation>
    </message>
    <message>
        <source>Stream key</source>
        <translation>Clave de emisión</translation>
    </message>
    <message>
        <source>Paste a full address and the key is taken out of it.</source>
        <translation>Pega una dirección completa y la clave se extrae sola.</translation>
    </message>
    <message>
        <source>New destination</source>
        <translation>Destino nuevo</translation>
    </message>
    <message>
        <source>Stored. Type to replace it.</source>
        <translation>Guardada. Escribe para cambiarla.</translation>
    </message>
    <message>
        <source>End the show before removing a destination.</source>
        <translation>Termina el programa antes de quitar un destino.</translation>
    </message>
    <message>
        <source>Asking the keyring…</source>
        <translation>Consultando el llavero…</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Preguntando al servidor…</translation>
    </message>
</context>
<context>
    <name>DestinationsDialog</name>
    <message>
        <source>Destinations</source>
        <translation>Destinos</translation>
    </message>
    <message>
        <source>None yet. Fill in the form to add the first.</source>
        <translation>Aún no hay. Rellena el formulario para añadir el primero.</translation>
    </message>
    <message>
        <source>Add another</source>
        <translation>Añadir otro</translation>
    </message>
    <message>
        <source>{name} (switched off)</source>
        <translation>{name} (desactivado)</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Guardado.</translation>
    </message>
    <message>
        <source>The key could not be kept; the log says why.</source>
        <translation>No se pudo guardar la clave; el registro dice por qué.</translation>
    </message>
    <message>
        <source>Give the destination a name.</source>
        <translation>Pon un nombre al destino.</translation>
    </message>
    <message>
        <source>Paste the stream key your platform gave you.</source>
        <translation>Pega la clave de emisión que te dio tu plataforma.</translation>
    </message>
    <message>
        <source>Saved. This machine has no keyring, so the key is kept for this run only.</source>
        <translation>Guardado. Este equipo no tiene llavero, así que la clave solo dura esta sesión.</translation>
    </message>
    <message>
        <source>“{name}” has this key already; two streams can't share one.</source>
        <translation>«{name}» ya tiene esta clave; dos emisiones no pueden compartirla.</translation>
    </message>
</context>
<context>
    <name>DestinationsPanel</name>
    <message>
        <source>Destinations</source>
        <translation>Destinos</translation>
    </message>
    <message>
        <source>Nowhere to send to yet. Add a destination with the address and key your platform gave you.</source>
        <translation>Aún no hay adónde emitir. Añade un destino con la dirección y la clave que te dio tu plataforma.</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Editar…</translation>
    </message>
    <message>
        <source>Picture and recording…</source>
        <translation>Imagen y grabación…</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Grabación</translation>
    </message>
</context>
<context>
    <name>DevicesDialog</name>
    <message>
        <source>Devices</source>
        <translation>Dispositivos</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Micrófono</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Ganancia</translation>
    </message>
    <message>
        <source>Lip sync</source>
        <translation>Sincronía</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>Positive lip sync delays the sound: for a camera that is late.</source>
        <translation>Un valor positivo retrasa el sonido: para una cámara que va tarde.</translation>
    </message>
</context>
<context>
    <name>KeyButton</name>
    <message>
        <source>waiting for an answer</source>
        <translation>esperando respuesta</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Show or hide the card</source>
        <translation>Mostrar u ocultar la ficha</translation>
    </message>
    <message>
        <source>Start or stop the offer</source>
        <translation>Empezar o parar la oferta</translation>
    </message>
    <message>
        <source>One more minute of offer</source>
        <translation>Un minuto más de oferta</translation>
    </message>
    <message>
        <source>Mute the microphone</source>
        <translation>Silenciar el micrófono</translation>
    </message>
    <message>
        <source>Cover everything with the slate</source>
        <translation>Cubrir todo con la carátula</translation>
    </message>
    <message>
        <source>End the show (asks first)</source>
        <translation>Terminar el programa (pregunta antes)</translation>
    </message>
    <message>
        <source>“{action}” needs a key.</source>
        <translation>«{action}» necesita una tecla.</translation>
    </message>
    <message>
        <source>“{first}” and “{second}” have one key.</source>
        <translation>«{first}» y «{second}» tienen la misma tecla.</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Back to the usual keys</source>
        <translation>Volver a las teclas habituales</translation>
    </message>
</context>
<context>
    <name>MeterBar</name>
    <message>
        <source>Microphone level</source>
        <translation>Nivel del micrófono</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>What you see here is from {time}.</source>
        <translation>Lo que ves aquí es de las {time}.</translation>
    </message>
    <message>
        <source>The stream goes on.</source>
        <translation>La emisión sigue.</translation>
    </message>
    <message>
        <source>The video engine stopped and is being started again. The show is kept.</source>
        <translation>El motor de vídeo se ha parado y se está reiniciando. El programa se conserva.</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Next notice</source>
        <translation>Aviso siguiente</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
</context>
<context>
    <name>OutputDialog</name>
    <message>
        <source>Picture and recording</source>
        <translation>Imagen y grabación</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Vertical</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Horizontal</translation>
    </message>
    <message>
        <source>On air the size stays: changing it would break every stream.</source>
        <translation>En directo el tamaño no cambia: cortaría todas las emisiones.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Frecuencia</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Grabación</translation>
    </message>
    <message>
        <source>Record every show</source>
        <translation>Grabar todos los programas</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>{size} free</source>
        <translation>{size} libres</translation>
    </message>
</context>
<context>
    <name>PreviewView</name>
    <message>
        <source>Program picture</source>
        <translation>Imagen del programa</translation>
    </message>
    <message>
        <source>No picture yet</source>
        <translation>Aún no hay imagen</translation>
    </message>
    <message>
        <source>No new picture for {age}</source>
        <translation>Sin imagen nueva desde hace {age}</translation>
    </message>
</context>
<context>
    <name>ProductPanel</name>
    <message>
        <source>Product</source>
        <translation>Producto</translation>
    </message>
    <message>
        <source>CARD ON AIR</source>
        <translation>FICHA EN DIRECTO</translation>
    </message>
    <message>
        <source>Photo of the product</source>
        <translation>Foto del producto</translation>
    </message>
    <message>
        <source>No product yet</source>
        <translation>Aún no hay producto</translation>
    </message>
    <message>
        <source>Load a card file to put title, price and photo on the picture.</source>
        <translation>Carga una ficha para poner título, precio y foto en la imagen.</translation>
    </message>
    <message>
        <source>Try the sample product</source>
        <translation>Probar con el producto de muestra</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Load another card…</source>
        <translation>Cargar otra ficha…</translation>
    </message>
    <message>
        <source>Load card…</source>
        <translation>Cargar ficha…</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>Agotado</translation>
    </message>
    <message>
        <source>{count} left</source>
        <translation>Quedan {count}</translation>
    </message>
</context>
<context>
    <name>ProgramPanel</name>
    <message>
        <source>Mirror my view</source>
        <translation>Verme como en un espejo</translation>
    </message>
    <message>
        <source>Only here. Viewers see the picture as it is.</source>
        <translation>Solo aquí. El público ve la imagen tal cual.</translation>
    </message>
    <message>
        <source>ON AIR</source>
        <translation>EN DIRECTO</translation>
    </message>
    <message>
        <source>REHEARSAL</source>
        <translation>ENSAYO</translation>
    </message>
    <message>
        <source>OFF AIR</source>
        <translation>SIN EMITIR</translation>
    </message>
    <message>
        <source>state of {time}</source>
        <translation>estado de las {time}</translation>
    </message>
    <message>
        <source>The slate covers everything</source>
        <translation>La carátula lo cubre todo</translation>
    </message>
    <message>
        <source>Viewers see this</source>
        <translation>El público ve esto</translation>
    </message>
    <message>
        <source>Nobody sees this yet</source>
        <translation>Nadie ve esto aún</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>No picture: the engine is being started.</source>
        <translation>Sin imagen: el motor se está iniciando.</translation>
    </message>
    <message>
        <source>No picture, because the engine is away: {0}.</source>
        <translation>Sin imagen, porque el motor no está: {0}.</translation>
    </message>
    <message>
        <source>The engine has not answered for {0} s; it is left running, because it may still be on air.</source>
        <translation>El motor no responde desde hace {0} s; se deja en marcha, porque puede seguir en directo.</translation>
    </message>
    <message>
        <source>The show was on air when the studio stopped; press Go live to go back on air.</source>
        <translation>El programa estaba en directo cuando se detuvo el estudio; pulsa Salir en directo para volver.</translation>
    </message>
    <message>
        <source>{0} is reconnecting. {1}</source>
        <translation>{0} se está reconectando. {1}</translation>
    </message>
    <message>
        <source>{0} failed. {1}</source>
        <translation>{0} ha fallado. {1}</translation>
    </message>
    <message>
        <source>The recording failed. {0}</source>
        <translation>La grabación ha fallado. {0}</translation>
    </message>
    <message>
        <source>{0} can't take the stream fast enough; pictures left out: {1}. A lower bitrate would help.</source>
        <translation>{0} no recibe la emisión con bastante rapidez; imágenes omitidas: {1}. Ayudaría una tasa de bits más baja.</translation>
    </message>
    <message>
        <source>The camera {0} gives nothing; viewers get the slate.</source>
        <translation>La cámara {0} no da nada; los espectadores ven la carátula.</translation>
    </message>
    <message>
        <source>The camera {0} is gone; viewers get the slate.</source>
        <translation>La cámara {0} ya no está; los espectadores ven la carátula.</translation>
    </message>
    <message>
        <source>The microphone {0} gives nothing; viewers get silence.</source>
        <translation>El micrófono {0} no da nada; los espectadores no oyen nada.</translation>
    </message>
    <message>
        <source>The microphone {0} is gone; viewers get silence.</source>
        <translation>El micrófono {0} ya no está; los espectadores no oyen nada.</translation>
    </message>
    <message>
        <source>The microphone is muted while you are on air.</source>
        <translation>El micrófono está silenciado mientras estás en directo.</translation>
    </message>
    <message>
        <source>This computer is busy or its encoder failed; now {0} encodes.</source>
        <translation>Este ordenador está ocupado o su codificador ha fallado; ahora codifica {0}.</translation>
    </message>
    <message>
        <source>This computer could not keep up; pictures left out so far: {0}.</source>
        <translation>Este ordenador no ha dado abasto; imágenes omitidas hasta ahora: {0}.</translation>
    </message>
    <message>
        <source>Only {0} are left on the disk for recordings.</source>
        <translation>Solo quedan {0} en el disco de las grabaciones.</translation>
    </message>
    <message>
        <source>The show is kept in memory only: {0}.</source>
        <translation>El programa se guarda solo en memoria: {0}.</translation>
    </message>
    <message>
        <source>The key of {0} lasts for this run only.</source>
        <translation>La clave de {0} dura solo esta sesión.</translation>
    </message>
    <message>
        <source>The address is wrong. Copy it from the platform's page again.</source>
        <translation>La dirección no es correcta. Cópiala otra vez de la página de la plataforma.</translation>
    </message>
    <message>
        <source>There is no stream key. Enter it in the destination's settings.</source>
        <translation>Falta la clave de emisión. Escríbela en los ajustes del destino.</translation>
    </message>
    <message>
        <source>Nobody knows this server. Check the address and the internet connection.</source>
        <translation>Nadie conoce este servidor. Comprueba la dirección y la conexión a internet.</translation>
    </message>
    <message>
        <source>The server takes no connections. Check the address and its port; the server may be down.</source>
        <translation>El servidor no acepta conexiones. Comprueba la dirección y el puerto; puede que el servidor esté caído.</translation>
    </message>
    <message>
        <source>The connection broke. Check the internet connection.</source>
        <translation>Se ha cortado la conexión. Comprueba la conexión a internet.</translation>
    </message>
    <message>
        <source>The server does not answer. Check the internet connection; the server may be overloaded.</source>
        <translation>El servidor no responde. Comprueba la conexión a internet; puede que el servidor esté sobrecargado.</translation>
    </message>
    <message>
        <source>The server takes no more data. Check the upload speed; the server may be overloaded.</source>
        <translation>El servidor ya no recibe datos. Comprueba la velocidad de subida; puede que el servidor esté sobrecargado.</translation>
    </message>
    <message>
        <source>The server closed the connection. It is tried again by itself.</source>
        <translation>El servidor ha cerrado la conexión. Se vuelve a intentar automáticamente.</translation>
    </message>
    <message>
        <source>The server refused. It is tried again by itself; look at the platform's page for a reason.</source>
        <translation>El servidor ha dicho que no. Se vuelve a intentar automáticamente; mira el motivo en la página de la plataforma.</translation>
    </message>
    <message>
        <source>This is no RTMP server. Check the address.</source>
        <translation>Esto no es un servidor RTMP. Comprueba la dirección.</translation>
    </message>
    <message>
        <source>The server does not speak TLS here, which rtmps:// needs. Check the address and its port.</source>
        <translation>El servidor no habla TLS aquí, y rtmps:// lo necesita. Comprueba la dirección y el puerto.</translation>
    </message>
    <message>
        <source>The server's certificate is not to be trusted; the stream key was not sent. Check the address.</source>
        <translation>El certificado del servidor no es de fiar; la clave de emisión no se ha enviado. Comprueba la dirección.</translation>
    </message>
    <message>
        <source>The server refused the stream key. Copy it from the platform's page again; keys expire.</source>
        <translation>El servidor ha rechazado la clave de emisión. Cópiala otra vez de la página de la plataforma; las claves caducan.</translation>
    </message>
    <message>
        <source>Somebody already sends with this stream key. End the other stream, or take another key.</source>
        <translation>Ya hay alguien emitiendo con esta clave. Termina la otra emisión o usa otra clave.</translation>
    </message>
    <message>
        <source>The server does not know this address. Check the part after the server's name.</source>
        <translation>El servidor no conoce esta dirección. Comprueba la parte que sigue al nombre del servidor.</translation>
    </message>
    <message>
        <source>It was stopped while it connected.</source>
        <translation>Se detuvo mientras se conectaba.</translation>
    </message>
    <message>
        <source>The disk is full; what was recorded is kept. Free some space and press Retry for a new file; the stream is not affected.</source>
        <translation>El disco está lleno; lo grabado se conserva. Libera espacio y pulsa Reintentar para un archivo nuevo; la emisión no se ve afectada.</translation>
    </message>
    <message>
        <source>The disk is nearly full. Free some space.</source>
        <translation>El disco está casi lleno. Libera espacio.</translation>
    </message>
    <message>
        <source>The folder can't be used. Choose another folder for recordings.</source>
        <translation>No se puede usar la carpeta. Elige otra carpeta para las grabaciones.</translation>
    </message>
    <message>
        <source>The file could not be written; what was recorded is kept. Press Retry for a new file; the stream is not affected.</source>
        <translation>No se pudo escribir el archivo; lo grabado se conserva. Pulsa Reintentar para un archivo nuevo; la emisión no se ve afectada.</translation>
    </message>
    <message>
        <source>Something unforeseen went wrong. Press Retry, and send us the log file.</source>
        <translation>Ha ocurrido algo imprevisto. Pulsa Reintentar y envíanos el archivo de registro.</translation>
    </message>
    <message>
        <source>Load a product card first.</source>
        <translation>Carga primero una ficha de producto.</translation>
    </message>
    <message>
        <source>The show changed meanwhile; nothing was done. Look before asking again.</source>
        <translation>El programa ha cambiado entretanto; no se ha hecho nada. Mira antes de volver a pedirlo.</translation>
    </message>
    <message>
        <source>This window may not ask for that.</source>
        <translation>Esta ventana no puede pedir eso.</translation>
    </message>
    <message>
        <source>The engine did not answer in time; nothing was changed. Try again in a moment.</source>
        <translation>El motor no ha respondido a tiempo; no se ha cambiado nada. Inténtalo de nuevo en un momento.</translation>
    </message>
    <message>
        <source>No encoder works with these settings; nothing was changed.</source>
        <translation>Ningún codificador funciona con estos ajustes; no se ha cambiado nada.</translation>
    </message>
    <message>
        <source>This machine has no keyring that keeps keys safe.</source>
        <translation>Este equipo no tiene un llavero que guarde las claves de forma segura.</translation>
    </message>
    <message>
        <source>A fault of Cuecard; the log has it.</source>
        <translation>Un fallo de Cuecard; está en el registro.</translation>
    </message>
    <message>
        <source>The server accepts the stream key.</source>
        <translation>El servidor acepta la clave de emisión.</translation>
    </message>
</context>
<context>
    <name>SourceChooser</name>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Frecuencia</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>…or a file or address</source>
        <translation>…o un archivo o dirección</translation>
    </message>
    <message>
        <source>File or address</source>
        <translation>Archivo o dirección</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Examinar…</translation>
    </message>
    <message>
        <source>Use this camera</source>
        <translation>Usar esta cámara</translation>
    </message>
    <message>
        <source>Use this microphone</source>
        <translation>Usar este micrófono</translation>
    </message>
    <message>
        <source>Looking for devices…</source>
        <translation>Buscando dispositivos…</translation>
    </message>
    <message>
        <source>No camera found</source>
        <translation>No se encuentra ninguna cámara</translation>
    </message>
    <message>
        <source>No microphone found</source>
        <translation>No se encuentra ningún micrófono</translation>
    </message>
    <message>
        <source>{name} (in use)</source>
        <translation>{name} (en uso)</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Elige un archivo</translation>
    </message>
</context>
<context>
    <name>SourcesPanel</name>
    <message>
        <source>Sources</source>
        <translation>Fuentes</translation>
    </message>
    <message>
        <source>Devices…</source>
        <translation>Dispositivos…</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Ajustar</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>Llenar</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>Recortar</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Back to the middle</source>
        <translation>Volver al centro</translation>
    </message>
    <message>
        <source>Drag the picture to move it.</source>
        <translation>Arrastra la imagen para moverla.</translation>
    </message>
    <message>
        <source>Framing</source>
        <translation>Encuadre</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>ready</source>
        <translation>listo</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>conectando</translation>
    </message>
    <message>
        <source>live</source>
        <translation>en directo</translation>
    </message>
    <message>
        <source>reconnecting</source>
        <translation>reconectando</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallido</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>iniciando</translation>
    </message>
    <message>
        <source>stalled</source>
        <translation>parado</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>perdido</translation>
    </message>
    <message>
        <source>Test pattern</source>
        <translation>Carta de ajuste</translation>
    </message>
    <message>
        <source>Test tone</source>
        <translation>Tono de prueba</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Vertical</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Horizontal</translation>
    </message>
    <message>
        <source>{count} s</source>
        <translation>{count} s</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} min</translation>
    </message>
</context>
<context>
    <name>StudioWindow</name>
    <message>
        <source>End the show? Viewers see the stream stop; recordings are closed.</source>
        <translation>¿Terminar el programa? El público verá que la emisión se corta; las grabaciones se cierran.</translation>
    </message>
    <message>
        <source>End show</source>
        <translation>Terminar</translation>
    </message>
    <message>
        <source>Keep going</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Card files</source>
        <translation>Fichas</translation>
    </message>
    <message>
        <source>Load a product card</source>
        <translation>Cargar una ficha de producto</translation>
    </message>
    <message>
        <source>You are on air. Closing the window does not end the show.</source>
        <translation>Estás en directo. Cerrar la ventana no termina el programa.</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Cerrar la ventana</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Quedarse</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Time on air</source>
        <translation>Tiempo en directo</translation>
    </message>
    <message>
        <source>Title of the show</source>
        <translation>Título del programa</translation>
    </message>
    <message>
        <source>Click to name the show. Viewers read it on the slate.</source>
        <translation>Haz clic para poner título al programa. Los espectadores lo leen en la carátula.</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menú</translation>
    </message>
    <message>
        <source>Go live</source>
        <translation>Salir en directo</translation>
    </message>
    <message>
        <source>End show…</source>
        <translation>Terminar…</translation>
    </message>
    <message>
        <source>Untitled show</source>
        <translation>Programa sin título</translation>
    </message>
    <message>
        <source>Add a destination or switch the recording on.</source>
        <translation>Añade un destino o activa la grabación.</translation>
    </message>
    <message>
        <source>STARTING</source>
        <translation>INICIANDO</translation>
    </message>
    <message>
        <source>REHEARSAL</source>
        <translation>ENSAYO</translation>
    </message>
    <message>
        <source>ON AIR</source>
        <translation>EN DIRECTO</translation>
    </message>
    <message>
        <source>OFF AIR</source>
        <translation>SIN EMITIR</translation>
    </message>
    <message>
        <source>slow</source>
        <translation>lento</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Grabación</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>listo</translation>
    </message>
    <message>
        <source>{count} dropped</source>
        <translation>{count} perdidos</translation>
    </message>
    <message>
        <source>Pictures that viewers missed, and the time from one picture to the next</source>
        <translation>Imágenes que el público no vio, y el tiempo de una a la siguiente</translation>
    </message>
</context>
<context>
    <name>WindowMenu</name>
    <message>
        <source>Devices…</source>
        <translation>Dispositivos…</translation>
    </message>
    <message>
        <source>Destinations…</source>
        <translation>Destinos…</translation>
    </message>
    <message>
        <source>Picture and recording…</source>
        <translation>Imagen y grabación…</translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation>Teclas…</translation>
    </message>
    <message>
        <source>Close the studio</source>
        <translation>Cerrar el estudio</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
</context>
<context>
    <name>_OutputRow</name>
    <message>
        <source>Retry now</source>
        <translation>Reintentar ahora</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>desactivado</translation>
    </message>
    <message>
        <source>{count} dropped</source>
        <translation>{count} perdidos</translation>
    </message>
</context>
</TS>
