<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AccountsPage</name>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Cuentas</translation>
    </message>
    <message>
        <source>Nobody is signed in. Tokens are kept in the keyring of this computer alone.</source>
        <translation>Nadie ha iniciado sesión. Los tokens se guardan solo en el llavero de este ordenador.</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Iniciar sesión de nuevo</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Cerrar sesión</translation>
    </message>
    <message>
        <source>Broadcasts of this show</source>
        <translation>Emisiones de este programa</translation>
    </message>
    <message>
        <source>who has the link</source>
        <translation>quien tenga el enlace</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>todos</translation>
    </message>
    <message>
        <source>nobody but you</source>
        <translation>solo tú</translation>
    </message>
    <message>
        <source>Make a broadcast</source>
        <translation>Crear una emisión</translation>
    </message>
    <message>
        <source>Title; empty: the show&apos;s</source>
        <translation>Título; vacío: el del programa</translation>
    </message>
    <message>
        <source>Who can watch it</source>
        <translation>Quién puede verla</translation>
    </message>
    <message>
        <source>End the broadcast</source>
        <translation>Terminar la emisión</translation>
    </message>
    <message>
        <source>Choose an account to have its platform make a broadcast.</source>
        <translation>Elige una cuenta para que su plataforma cree una emisión.</translation>
    </message>
    <message>
        <source>This account&apos;s platform makes no broadcasts.</source>
        <translation>La plataforma de esta cuenta no crea emisiones.</translation>
    </message>
    <message>
        <source>The broadcast is there; its destination was added.</source>
        <translation>La emisión está lista; se añadió su destino.</translation>
    </message>
    <message>
        <source>Asking the platform…</source>
        <translation>Preguntando a la plataforma…</translation>
    </message>
</context>
<context>
    <name>ActionRow</name>
    <message>
        <source>Answered</source>
        <translation>Respondida</translation>
    </message>
    <message>
        <source>After show</source>
        <translation>Luego</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <source>More to do with this question</source>
        <translation>Más acciones con esta pregunta</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>On screen</source>
        <translation>En pantalla</translation>
    </message>
</context>
<context>
    <name>AfterPage</name>
    <message>
        <source>Show</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>Questions to answer…</source>
        <translation>Preguntas por responder…</translation>
    </message>
    <message>
        <source>Highlight clips…</source>
        <translation>Clips destacados…</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>Exportar CSV…</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Productos</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué pasó</translation>
    </message>
    <message>
        <source>Earned by deal</source>
        <translation>Ganado por acuerdo</translation>
    </message>
    <message>
        <source>No deal earned anything in this show.</source>
        <translation>Ningún acuerdo dio ingresos en este programa.</translation>
    </message>
    <message>
        <source>Orders after the show, day by day</source>
        <translation>Pedidos tras el programa, por días</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>Aún ninguno.</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Cronología</translation>
    </message>
    <message>
        <source>The same show for:</source>
        <translation>El mismo programa por:</translation>
    </message>
    <message>
        <source>Orders after the show</source>
        <translation>Pedidos tras el programa</translation>
    </message>
    <message>
        <source>Untitled show</source>
        <translation>Programa sin título</translation>
    </message>
    <message>
        <source>orders</source>
        <translation>pedidos</translation>
    </message>
    <message>
        <source>pieces sold</source>
        <translation>unidades vendidas</translation>
    </message>
    <message>
        <source>sold, less returns</source>
        <translation>vendido, sin devoluciones</translation>
    </message>
    <message>
        <source>earned</source>
        <translation>ganado</translation>
    </message>
    <message>
        <source>orders after the show</source>
        <translation>pedidos tras el programa</translation>
    </message>
    <message>
        <source>in the recording {time}</source>
        <translation>en la grabación {time}</translation>
    </message>
    <message>
        <source>part {number}</source>
        <translation>parte {number}</translation>
    </message>
    <message>
        <source>Day {number}</source>
        <translation>Día {number}</translation>
    </message>
    <message>
        <source>Export sales</source>
        <translation>Exportar ventas</translation>
    </message>
    <message>
        <source>Could not be written: {why}</source>
        <translation>No se pudo escribir: {why}</translation>
    </message>
    <message>
        <source>Written: {name}</source>
        <translation>Escrito: {name}</translation>
    </message>
</context>
<context>
    <name>AskersDialog</name>
    <message>
        <source>Who asked</source>
        <translation>Quién preguntó</translation>
    </message>
    <message>
        <source>Others who asked the same: {count}</source>
        <translation>Otros que preguntaron lo mismo: {count}</translation>
    </message>
    <message>
        <source>Let in again</source>
        <translation>Readmitir</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Silenciar</translation>
    </message>
</context>
<context>
    <name>BesideSection</name>
    <message>
        <source>Choose a run: its points stand as a tick in every subject.</source>
        <translation>Elige un ensayo: sus puntos se marcan con una raya en cada apartado.</translation>
    </message>
    <message>
        <source>Nobody rehearsed this before. The next run will be compared with this one.</source>
        <translation>Nadie ha ensayado esto antes. El próximo ensayo se comparará con este.</translation>
    </message>
</context>
<context>
    <name>BoxesBox</name>
    <message>
        <source>Button boxes</source>
        <translation>Botoneras</translation>
    </message>
    <message>
        <source>For Stream Deck, Touch Portal and other programs and boxes that know obs-websocket 5. Give them this address and the password.</source>
        <translation>Para Stream Deck, Touch Portal y otros programas y botoneras que hablan obs-websocket 5. Dales esta dirección y la contraseña.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Mostrar la contraseña</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Contraseña nueva</translation>
    </message>
    <message>
        <source>Boxes with the old one are let in no more</source>
        <translation>Las botoneras con la anterior ya no entran</translation>
    </message>
    <message>
        <source>Asking the keyring…</source>
        <translation>Consultando el llavero…</translation>
    </message>
    <message>
        <source>The password could not be read; the log says why.</source>
        <translation>No se pudo leer la contraseña; el registro dice por qué.</translation>
    </message>
    <message>
        <source>This machine has no keyring: the password lasts for this run only.</source>
        <translation>Este equipo no tiene llavero: la contraseña solo dura esta sesión.</translation>
    </message>
</context>
<context>
    <name>BrandCard</name>
    <message>
        <source>How it was tested: a line, a photo, a clip</source>
        <translation>Cómo se probó: una línea, una foto, un clip</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Rechazar</translation>
    </message>
    <message>
        <source>answer until {time}</source>
        <translation>responder hasta {time}</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Sample received</source>
        <translation>Muestra recibida</translation>
    </message>
    <message>
        <source>Tested</source>
        <translation>Probado</translation>
    </message>
</context>
<context>
    <name>CampaignCard</name>
    <message>
        <source>until {time}</source>
        <translation>hasta {time}</translation>
    </message>
    <message>
        <source>From level {name} on</source>
        <translation>Desde el nivel {name}</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Take part</source>
        <translation>Participar</translation>
    </message>
</context>
<context>
    <name>CanvasLayout</name>
    <message>
        <source>Platform</source>
        <translation>Plataforma</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Arriba</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>Abajo</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Izquierda</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Derecha</translation>
    </message>
    <message>
        <source>As the platform has it</source>
        <translation>Como en la plataforma</translation>
    </message>
</context>
<context>
    <name>CatalogueFields</name>
    <message>
        <source>This is here twice.</source>
        <translation>Esto está repetido.</translation>
    </message>
    <message>
        <source>Expected a whole number from {low} to {high}.</source>
        <translation>Se espera un número entero de {low} a {high}.</translation>
    </message>
    <message>
        <source>Choose a currency, such as EUR.</source>
        <translation>Elige una moneda, como EUR.</translation>
    </message>
    <message>
        <source>Nothing is sold for nothing.</source>
        <translation>El precio no puede ser cero.</translation>
    </message>
    <message>
        <source>Price and list price must be in one currency.</source>
        <translation>El precio y el precio de lista deben ir en la misma moneda.</translation>
    </message>
    <message>
        <source>The list price is below the price.</source>
        <translation>El precio de lista es inferior al precio.</translation>
    </message>
    <message>
        <source>A product needs a name.</source>
        <translation>Un producto necesita un nombre.</translation>
    </message>
    <message>
        <source>A variant needs a name.</source>
        <translation>Una variante necesita un nombre.</translation>
    </message>
    <message>
        <source>Which market? Write it like es-ES.</source>
        <translation>¿Qué mercado? Escríbelo como es-ES.</translation>
    </message>
    <message>
        <source>Nothing is typed here.</source>
        <translation>Aquí no hay nada escrito.</translation>
    </message>
    <message>
        <source>“{text}” is no amount. Write it like 38.90.</source>
        <translation>«{text}» no es un importe. Escríbelo como 38,90.</translation>
    </message>
    <message>
        <source>“{text}” is no whole number.</source>
        <translation>«{text}» no es un número entero.</translation>
    </message>
    <message>
        <source>“{text}” is no market. Write it like es-ES.</source>
        <translation>«{text}» no es un mercado. Escríbelo como es-ES.</translation>
    </message>
    <message>
        <source>“{text}” is no language. Write it like es.</source>
        <translation>«{text}» no es un idioma. Escríbelo como es.</translation>
    </message>
    <message>
        <source>A web address begins with https://.</source>
        <translation>Una dirección web empieza por https://.</translation>
    </message>
    <message>
        <source>“{text}” is no date. Write it like 2026-11-18.</source>
        <translation>«{text}» no es una fecha. Escríbela como 2026-11-18.</translation>
    </message>
    <message>
        <source>“{text}” is no file on this machine.</source>
        <translation>«{text}» no es un archivo de este equipo.</translation>
    </message>
    <message>
        <source>This is too long, or has a character in it that is no text.</source>
        <translation>Es demasiado largo o contiene un carácter que no es texto.</translation>
    </message>
</context>
<context>
    <name>CataloguePanel</name>
    <message>
        <source>Products</source>
        <translation>Productos</translation>
    </message>
    <message>
        <source>Find by name, brand, alias or tag</source>
        <translation>Buscar por nombre, marca, alias o etiqueta</translation>
    </message>
    <message>
        <source>Find products</source>
        <translation>Buscar productos</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>Producto nuevo</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>Importar un archivo…</translation>
    </message>
    <message>
        <source>Paste rows of a spreadsheet…</source>
        <translation>Pegar filas de una hoja de cálculo…</translation>
    </message>
    <message>
        <source>Export the catalogue…</source>
        <translation>Exportar el catálogo…</translation>
    </message>
    <message>
        <source>No product has “{text}” in its name, brand, aliases or tags.</source>
        <translation>Ningún producto tiene «{text}» en el nombre, la marca, los alias o las etiquetas.</translation>
    </message>
</context>
<context>
    <name>CatalogueTab</name>
    <message>
        <source>New product</source>
        <translation>Producto nuevo</translation>
    </message>
    <message>
        <source>Delete “{name}” with its spec sheet of {rows} rows?</source>
        <translation>¿Eliminar «{name}» con su ficha técnica (filas: {rows})?</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>“{name}” was deleted.</source>
        <translation>«{name}» se ha eliminado.</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Libro de Excel</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>Tabla CSV</translation>
    </message>
    <message>
        <source>Export the catalogue</source>
        <translation>Exportar el catálogo</translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <source>Tap something, or walk with the arrow keys.</source>
        <translation>Toca algo o muévete con las flechas.</translation>
    </message>
</context>
<context>
    <name>ChatForm</name>
    <message>
        <source>as fast as it goes</source>
        <translation>lo más rápido posible</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Read this chat</source>
        <translation>Leer este chat</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Channel, as in its address</source>
        <translation>Canal, como en su dirección</translation>
    </message>
    <message>
        <source>Your user id (to reply)</source>
        <translation>Tu id de usuario (para responder)</translation>
    </message>
    <message>
        <source>Client id of the app</source>
        <translation>Id de cliente de la app</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Chat nuevo</translation>
    </message>
    <message>
        <source>Type to replace it. It is kept in the keyring.</source>
        <translation>Escribe para cambiarlo. Se guarda en el llavero.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Recorded chats</source>
        <translation>Chats grabados</translation>
    </message>
    <message>
        <source>Replay of a file</source>
        <translation>Repetición de un archivo</translation>
    </message>
</context>
<context>
    <name>ChatsDialog</name>
    <message>
        <source>Chats</source>
        <translation>Chats</translation>
    </message>
    <message>
        <source>Kept away</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Add another</source>
        <translation>Añadir otro</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>desactivado</translation>
    </message>
    <message>
        <source>None yet. Fill in the form to add the first.</source>
        <translation>Aún no hay. Rellena el formulario para añadir el primero.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Guardado.</translation>
    </message>
    <message>
        <source>Asking the keyring…</source>
        <translation>Consultando el llavero…</translation>
    </message>
    <message>
        <source>The token could not be kept; the log says why.</source>
        <translation>No se pudo guardar el token; el registro dice por qué.</translation>
    </message>
</context>
<context>
    <name>ClipRow</name>
    <message>
        <source>Watch</source>
        <translation>Ver</translation>
    </message>
    <message>
        <source>Cut it again</source>
        <translation>Volver a cortar</translation>
    </message>
    <message>
        <source>Cut the clip</source>
        <translation>Cortar el clip</translation>
    </message>
</context>
<context>
    <name>Clips</name>
    <message>
        <source>first shown</source>
        <translation>se muestra por primera vez</translation>
    </message>
    <message>
        <source>offer begins</source>
        <translation>empieza la oferta</translation>
    </message>
    <message>
        <source>sells most</source>
        <translation>se vende más</translation>
    </message>
    <message>
        <source>not cut yet</source>
        <translation>aún sin cortar</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>is being cut…</source>
        <translation>se está cortando…</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>cortado</translation>
    </message>
    <message>
        <source>not cut</source>
        <translation>sin cortar</translation>
    </message>
    <message>
        <source>its recording is not there</source>
        <translation>su grabación no está</translation>
    </message>
    <message>
        <source>the recording ends before it</source>
        <translation>la grabación termina antes</translation>
    </message>
    <message>
        <source>the recording can&apos;t be read</source>
        <translation>no se puede leer la grabación</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>el disco está lleno</translation>
    </message>
    <message>
        <source>the folder can&apos;t be written to</source>
        <translation>no se puede escribir en la carpeta</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>detenido</translation>
    </message>
    <message>
        <source>a fault of Cuecard; the log has it</source>
        <translation>un fallo de Cuecard; está en el registro</translation>
    </message>
</context>
<context>
    <name>ClipsPanel</name>
    <message>
        <source>Highlight clips</source>
        <translation>Clips destacados</translation>
    </message>
    <message>
        <source>Cut all clips</source>
        <translation>Cortar todos los clips</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Abrir la carpeta</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Could not be opened: {name}</source>
        <translation>No se pudo abrir: {name}</translation>
    </message>
    <message>
        <source>Clips that are done: {done} of {all}</source>
        <translation>Clips terminados: {done} de {all}</translation>
    </message>
    <message>
        <source>A short film of each product out of the recording, as it was encoded: where it was first shown, where its offer began, where it sold most.</source>
        <translation>Un vídeo corto de cada producto sacado de la grabación, sin recodificar: cuándo se mostró por primera vez, cuándo empezó su oferta y cuándo se vendió más.</translation>
    </message>
    <message>
        <source>Clips are cut after the show: on air the disk is for its recording.</source>
        <translation>Los clips se cortan después del programa: en directo, el disco es para la grabación.</translation>
    </message>
    <message>
        <source>No product was on air in this show.</source>
        <translation>En este programa no salió ningún producto.</translation>
    </message>
    <message>
        <source>There is no recording of this show, or it is not there any more.</source>
        <translation>No hay grabación de este programa, o ya no está.</translation>
    </message>
</context>
<context>
    <name>CloseUpPage</name>
    <message>
        <source>A part of the main camera&apos;s picture</source>
        <translation>Una parte de la imagen de la cámara principal</translation>
    </message>
    <message>
        <source>Close-up camera</source>
        <translation>Cámara de detalle</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>Horizontal</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Vertical</translation>
    </message>
    <message>
        <source>Which part is shown</source>
        <translation>Qué parte se ve</translation>
    </message>
</context>
<context>
    <name>ConflictCard</name>
    <message>
        <source>Keep this one</source>
        <translation>Conservar esta</translation>
    </message>
    <message>
        <source>Take this one</source>
        <translation>Usar esta</translation>
    </message>
    <message>
        <source>Holds until you choose</source>
        <translation>Vale hasta que decidas</translation>
    </message>
    <message>
        <source>Was put aside</source>
        <translation>Se apartó</translation>
    </message>
    <message>
        <source>More differences: {count}</source>
        <translation>Más diferencias: {count}</translation>
    </message>
</context>
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
        <source>The control room went away before it answered, and it was not asked again. Look before you ask again.</source>
        <translation>La sala de control se fue antes de responder y no se le ha vuelto a pedir. Mira antes de pedirlo otra vez.</translation>
    </message>
</context>
<context>
    <name>ControlStrip</name>
    <message>
        <source>Card</source>
        <translation>Ficha</translation>
    </message>
    <message>
        <source>Offer {time}</source>
        <translation>Oferta {time}</translation>
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
        <source>What the offer key starts</source>
        <translation>Qué empieza la tecla de oferta</translation>
    </message>
    <message>
        <source>Hide the card</source>
        <translation>Ocultar la ficha</translation>
    </message>
    <message>
        <source>Show the card</source>
        <translation>Mostrar la ficha</translation>
    </message>
    <message>
        <source>Take a product first.</source>
        <translation>Lanza primero un producto.</translation>
    </message>
    <message>
        <source>Overlays</source>
        <translation>Gráficos</translation>
    </message>
    <message>
        <source>{count} shown over the whole show</source>
        <translation>Visibles durante todo el programa: {count}</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Marcar</translation>
    </message>
    <message>
        <source>+1 min</source>
        <translation>+1 min</translation>
    </message>
    <message>
        <source>Offer: {count} left</source>
        <translation>Oferta: quedan {count}</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Oferta</translation>
    </message>
    <message>
        <source>Coupon</source>
        <translation>Cupón</translation>
    </message>
    <message>
        <source>Hide the coupon</source>
        <translation>Ocultar el cupón</translation>
    </message>
    <message>
        <source>Show the coupon</source>
        <translation>Mostrar el cupón</translation>
    </message>
    <message>
        <source>Neither this cue nor its offer has a coupon code.</source>
        <translation>Ni este bloque ni su oferta tienen código de cupón.</translation>
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
        <source>too loud</source>
        <translation>demasiado alto</translation>
    </message>
</context>
<context>
    <name>CopyLine</name>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
</context>
<context>
    <name>CueDelegate</name>
    <message>
        <source>NEXT</source>
        <translation>SIGUE</translation>
    </message>
</context>
<context>
    <name>CueForm</name>
    <message>
        <source>Choose a cue on the left to edit it.</source>
        <translation>Elige a la izquierda un bloque para editarlo.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Coupon code</source>
        <translation>Código del cupón</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Planned time</source>
        <translation>Tiempo previsto</translation>
    </message>
    <message>
        <source>Shortest time</source>
        <translation>Tiempo mínimo</translation>
    </message>
    <message>
        <source>Stays in every cut of the show</source>
        <translation>Se queda en todas las versiones del programa</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>Escena</translation>
    </message>
    <message>
        <source>As usual for its kind</source>
        <translation>La habitual de su tipo</translation>
    </message>
    <message>
        <source>Clip file</source>
        <translation>Archivo de clip</translation>
    </message>
    <message>
        <source>no clip</source>
        <translation>sin clip</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Elige un archivo</translation>
    </message>
    <message>
        <source>Choose a clip file</source>
        <translation>Elegir un archivo de clip</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>mínimo</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Previsto</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>Clip</translation>
    </message>
    <message>
        <source>Talking points</source>
        <translation>Puntos clave</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Oferta</translation>
    </message>
    <message>
        <source>Cue</source>
        <translation>Bloque</translation>
    </message>
    <message>
        <source>The product&apos;s name; it is changed in the catalogue.</source>
        <translation>El nombre del producto; se cambia en el catálogo.</translation>
    </message>
    <message>
        <source>Choose a clip</source>
        <translation>Elegir un clip</translation>
    </message>
    <message>
        <source>Clips</source>
        <translation>Clips</translation>
    </message>
    <message>
        <source>A coupon needs a code.</source>
        <translation>Un cupón necesita un código.</translation>
    </message>
    <message>
        <source>This can&apos;t be: a text is one line of at most {count} signs.</source>
        <translation>No puede ser: un texto es una línea de {count} caracteres como máximo.</translation>
    </message>
</context>
<context>
    <name>DealForm</name>
    <message>
        <source>Begins on</source>
        <translation>Empieza el</translation>
    </message>
    <message>
        <source>Ends after</source>
        <translation>Acaba tras el</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Name: the brand, mostly</source>
        <translation>Nombre: casi siempre, la marca</translation>
    </message>
    <message>
        <source>What it pays</source>
        <translation>Qué paga</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Moneda</translation>
    </message>
    <message>
        <source>Fee, once a show</source>
        <translation>Tarifa, una vez por programa</translation>
    </message>
    <message>
        <source>Days after the show in which an order counts</source>
        <translation>Días tras el programa en que cuenta un pedido</translation>
    </message>
    <message>
        <source>Products; none ticked: all that no other deal is about</source>
        <translation>Productos; ninguno marcado: los que no tienen otro acuerdo</translation>
    </message>
    <message>
        <source>Commission</source>
        <translation>Comisión</translation>
    </message>
    <message>
        <source>New deal</source>
        <translation>Acuerdo nuevo</translation>
    </message>
</context>
<context>
    <name>DealsPage</name>
    <message>
        <source>Deals</source>
        <translation>Acuerdos</translation>
    </message>
    <message>
        <source>None yet. With a deal the studio works out what you earn while you sell.</source>
        <translation>Aún ninguno. Con un acuerdo, el estudio calcula lo que ganas mientras vendes.</translation>
    </message>
    <message>
        <source>Add another</source>
        <translation>Añadir otro</translation>
    </message>
    <message>
        <source>New deal</source>
        <translation>Acuerdo nuevo</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Guardado.</translation>
    </message>
</context>
<context>
    <name>DestinationForm</name>
    <message>
        <source>Send the stream here when going live</source>
        <translation>Emitir aquí al salir en directo</translation>
    </message>
    <message>
        <source>Which picture it gets</source>
        <translation>Qué imagen recibe</translation>
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
        <source>“{name}” has this key already; two streams can&apos;t share one.</source>
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
    <name>DeviceRow</name>
    <message>
        <source>Revoke</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Let it in no more, and hang up on it at once</source>
        <translation>No dejarlo entrar más y cortarle la conexión ya</translation>
    </message>
    <message>
        <source>Revoke it</source>
        <translation>Sí, retirar</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservar</translation>
    </message>
</context>
<context>
    <name>DeviceRows</name>
    <message>
        <source>Devices</source>
        <translation>Dispositivos</translation>
    </message>
    <message>
        <source>No device was let in yet.</source>
        <translation>Aún no ha entrado ningún dispositivo.</translation>
    </message>
    <message>
        <source>Button boxes here: {count}</source>
        <translation>Botoneras conectadas: {count}</translation>
    </message>
    <message>
        <source>Not yet let in: {count}</source>
        <translation>Aún sin permiso: {count}</translation>
    </message>
    <message>
        <source>Turned away so far: {count}</source>
        <translation>Rechazados hasta ahora: {count}</translation>
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
        <source>Main</source>
        <translation>Principal</translation>
    </message>
    <message>
        <source>Close-up</source>
        <translation>Detalle</translation>
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
    <name>Door</name>
    <message>
        <source>Producer</source>
        <translation>Productor</translation>
    </message>
    <message>
        <source>Moderator</source>
        <translation>Moderador</translation>
    </message>
    <message>
        <source>Observer</source>
        <translation>Observador</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <source>Cues and takes, starts offers, sorts questions, writes to you.</source>
        <translation>Prepara y lanza bloques, empieza ofertas, ordena preguntas y te escribe.</translation>
    </message>
    <message>
        <source>Sorts questions and writes to you.</source>
        <translation>Ordena preguntas y te escribe.</translation>
    </message>
    <message>
        <source>Only looks: the show large, on another screen.</source>
        <translation>Solo mira: el programa en grande, en otra pantalla.</translation>
    </message>
    <message>
        <source>A phone whose picture becomes a source of the show.</source>
        <translation>Un teléfono cuya imagen se convierte en fuente del programa.</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>cerrado</translation>
    </message>
    <message>
        <source>opening</source>
        <translation>abriendo</translation>
    </message>
    <message>
        <source>open</source>
        <translation>abierto</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallido</translation>
    </message>
    <message>
        <source>Producer connected</source>
        <translation>Productor conectado</translation>
    </message>
    <message>
        <source>Producers connected: {count}</source>
        <translation>Productores conectados: {count}</translation>
    </message>
    <message>
        <source>other devices: {count}</source>
        <translation>otros dispositivos: {count}</translation>
    </message>
    <message>
        <source>here now</source>
        <translation>aquí ahora</translation>
    </message>
    <message>
        <source>last here {moment}</source>
        <translation>visto {moment}</translation>
    </message>
</context>
<context>
    <name>DoorDialog</name>
    <message>
        <source>Producers and devices</source>
        <translation>Productores y dispositivos</translation>
    </message>
    <message>
        <source>Pages for browsers and phones</source>
        <translation>Páginas para navegadores y teléfonos</translation>
    </message>
    <message>
        <source>Producers, moderators and large displays open this address in a browser.</source>
        <translation>Productores, moderadores y pantallas grandes abren esta dirección en un navegador.</translation>
    </message>
    <message>
        <source>Pages and devices</source>
        <translation>Páginas y dispositivos</translation>
    </message>
    <message>
        <source>Button boxes</source>
        <translation>Botoneras</translation>
    </message>
    <message>
        <source>Far away</source>
        <translation>A distancia</translation>
    </message>
</context>
<context>
    <name>EarlierRuns</name>
    <message>
        <source>Earlier runs</source>
        <translation>Ensayos anteriores</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Olvidar</translation>
    </message>
    <message>
        <source>None yet. Every rehearsal leaves its scorecard here.</source>
        <translation>Todavía ninguno. Cada ensayo deja aquí su balance.</translation>
    </message>
    <message>
        <source>Forget the scorecard of “{title}”? Its recording stays.</source>
        <translation>¿Olvidar el balance de «{title}»? La grabación se conserva.</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Olvidarlo</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservar</translation>
    </message>
</context>
<context>
    <name>EditTable</name>
    <message>
        <source>Drag a number to move its row; or Alt+Up and Alt+Down.</source>
        <translation>Arrastra un número para mover su fila; o usa Alt+Up y Alt+Down.</translation>
    </message>
</context>
<context>
    <name>EmptyCatalogue</name>
    <message>
        <source>Use the sample catalogue</source>
        <translation>Usar el catálogo de muestra</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>Importar un archivo…</translation>
    </message>
    <message>
        <source>Paste rows of a spreadsheet…</source>
        <translation>Pegar filas de una hoja de cálculo…</translation>
    </message>
    <message>
        <source>No products yet</source>
        <translation>Aún no hay productos</translation>
    </message>
    <message>
        <source>Eight sample products with spec sheets let you try everything now; they can be deleted later. Your own come from CSV, Excel or JSON, and are shown before anything is written.</source>
        <translation>Ocho productos de muestra con fichas técnicas te dejan probarlo todo ya; luego se pueden eliminar. Los tuyos vienen de CSV, Excel o JSON, y se muestran antes de guardar nada.</translation>
    </message>
</context>
<context>
    <name>EntryLine</name>
    <message>
        <source>Keep</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>EvidenceForm</name>
    <message>
        <source>Go to a row to see how it was tested.</source>
        <translation>Ve a una fila para ver cómo se probó.</translation>
    </message>
    <message>
        <source>Add a test</source>
        <translation>Añadir prueba</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Propiedad</translation>
    </message>
    <message>
        <source>Label in other languages</source>
        <translation>Propiedad en otros idiomas</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>Pruebas</translation>
    </message>
    <message>
        <source>New row</source>
        <translation>Fila nueva</translation>
    </message>
    <message>
        <source>Untested. What was tried on camera answers best.</source>
        <translation>Sin probar. La mejor respuesta es lo que se probó ante la cámara.</translation>
    </message>
</context>
<context>
    <name>FaultsSection</name>
    <message>
        <source>mastered</source>
        <translation>superada</translation>
    </message>
    <message>
        <source>not mastered</source>
        <translation>no superada</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>The offer is in {0}, and the product&apos;s {1} is in {2}.</source>
        <translation>La oferta está en {0} y el {1} del producto, en {2}.</translation>
    </message>
    <message>
        <source>{0} is above the list price of {1}.</source>
        <translation>{0} supera el precio de lista de {1}.</translation>
    </message>
    <message>
        <source>{0} is not below the price without an offer, {1}.</source>
        <translation>{0} no baja del precio sin oferta, {1}.</translation>
    </message>
    <message>
        <source>{0} is below the cost floor of {1}.</source>
        <translation>{0} está por debajo del precio mínimo de {1}.</translation>
    </message>
    <message>
        <source>The list price of {0} was never asked in {1}.</source>
        <translation>El precio de lista de {0} nunca se aplicó en {1}.</translation>
    </message>
    <message>
        <source>The lowest price of {1} days can&apos;t be said: the history has several currencies.</source>
        <translation>No se puede decir el precio más bajo de {1} días: el historial tiene varias monedas.</translation>
    </message>
    <message>
        <source>The law of {0} asks for the lowest price of {1} days, and none is known in {2}.</source>
        <translation>La ley de {0} pide el precio más bajo de {1} días, y no se conoce ninguno en {2}.</translation>
    </message>
    <message>
        <source>{0} is not below the lowest price of {1} days, {2}.</source>
        <translation>{0} no baja del precio más bajo de {1} días, {2}.</translation>
    </message>
    <message>
        <source>The reduction counts from the lowest price of {0} days, {1}, not from the list price of {2}.</source>
        <translation>La rebaja se cuenta desde el precio más bajo de {0} días, {1}, no desde el precio de lista de {2}.</translation>
    </message>
    <message>
        <source>The price history for {0} is shorter than {1} days, so a lower price may be missing.</source>
        <translation>El historial de precios de {0} abarca menos de {1} días, así que puede faltar un precio más bajo.</translation>
    </message>
    <message>
        <source>There is none left to sell.</source>
        <translation>No queda nada que vender.</translation>
    </message>
    <message>
        <source>A countdown for the same price of {0} ended {1} min before.</source>
        <translation>Una cuenta atrás con el mismo precio de {0} terminó {1} min antes.</translation>
    </message>
    <message>
        <source>price</source>
        <translation>precio</translation>
    </message>
    <message>
        <source>list price</source>
        <translation>precio de lista</translation>
    </message>
    <message>
        <source>cost floor</source>
        <translation>precio mínimo</translation>
    </message>
</context>
<context>
    <name>FirstPage</name>
    <message>
        <source>Welcome to Cuecard</source>
        <translation>Te damos la bienvenida a Cuecard</translation>
    </message>
    <message>
        <source>Sell live with one laptop: your picture with prices and countdowns that never lie, and the answer to every question at hand.</source>
        <translation>Vende en directo con un portátil: tu imagen, con precios y cuentas atrás que nunca mienten, y la respuesta a cada pregunta a mano.</translation>
    </message>
    <message>
        <source>Rehearse now</source>
        <translation>Ensayar ya</translation>
    </message>
    <message>
        <source>Ten minutes on air before viewers who ask and buy: a model plays them, and a scorecard tells what to do better. No account, no camera and no network is needed, and nothing leaves this computer.</source>
        <translation>Diez minutos en directo ante espectadores que preguntan y compran: los representa un modelo, y un balance dice qué mejorar. No hace falta cuenta, cámara ni red, y nada sale de este ordenador.</translation>
    </message>
    <message>
        <source>Look around with the sample catalogue</source>
        <translation>Explorar con el catálogo de muestra</translation>
    </message>
    <message>
        <source>Bring your own products…</source>
        <translation>Traer tus productos…</translation>
    </message>
    <message>
        <source>Begin with an empty show</source>
        <translation>Empezar con un programa vacío</translation>
    </message>
    <message>
        <source>Devices…</source>
        <translation>Dispositivos…</translation>
    </message>
    <message>
        <source>Or go your own way</source>
        <translation>O empieza a tu manera</translation>
    </message>
    <message>
        <source>The sample show is being prepared …</source>
        <translation>Preparando el programa de muestra …</translation>
    </message>
</context>
<context>
    <name>FootLines</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Hidden: {counts}</source>
        <translation>Ocultos: {counts}</translation>
    </message>
    <message>
        <source>Chats are not read: the reader ended and is being started again.</source>
        <translation>Los chats no se leen: el lector se ha cerrado y se está iniciando de nuevo.</translation>
    </message>
    <message>
        <source>Questions are listed without answers: the language models are away.</source>
        <translation>Las preguntas se listan sin respuestas: faltan los modelos de lenguaje.</translation>
    </message>
    <message>
        <source>Right rows are found less often: a language model is away.</source>
        <translation>Se encuentran menos veces las filas correctas: falta un modelo de lenguaje.</translation>
    </message>
</context>
<context>
    <name>GateBox</name>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>This computer only</source>
        <translation>Solo este ordenador</translation>
    </message>
    <message>
        <source>My network</source>
        <translation>Mi red</translation>
    </message>
    <message>
        <source>Who can reach it</source>
        <translation>Quién puede llegar</translation>
    </message>
    <message>
        <source>usual</source>
        <translation>habitual</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Puerto</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
</context>
<context>
    <name>GlanceWindow</name>
    <message>
        <source>Glance</source>
        <translation>Vistazo</translation>
    </message>
    <message>
        <source>Nothing on program</source>
        <translation>Nada en programa</translation>
    </message>
    <message>
        <source>state of {time}</source>
        <translation>estado de las {time}</translation>
    </message>
    <message>
        <source>SLATE</source>
        <translation>CARÁTULA</translation>
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
        <source>MUTED</source>
        <translation>SILENCIADO</translation>
    </message>
    <message>
        <source>{count} left</source>
        <translation>Quedan {count}</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>Agotado</translation>
    </message>
    <message>
        <source>Next: {title}</source>
        <translation>Sigue: {title}</translation>
    </message>
</context>
<context>
    <name>GoalsSection</name>
    <message>
        <source>{subject}: at least {points}</source>
        <translation>{subject}: al menos {points}</translation>
    </message>
</context>
<context>
    <name>HighlightsSection</name>
    <message>
        <source>No moment stands out in this run.</source>
        <translation>Ningún momento destaca en este ensayo.</translation>
    </message>
    <message>
        <source>Show {time} on the timeline</source>
        <translation>Mostrar {time} en la cronología</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>Clip</translation>
    </message>
    <message>
        <source>Open the clip of {time}</source>
        <translation>Abrir el clip de {time}</translation>
    </message>
</context>
<context>
    <name>HomeScreen</name>
    <message>
        <source>Begin</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>New show…</source>
        <translation>Programa nuevo…</translation>
    </message>
    <message>
        <source>Rehearse now</source>
        <translation>Ensayar ya</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>Catálogo</translation>
    </message>
    <message>
        <source>Devices…</source>
        <translation>Dispositivos…</translation>
    </message>
    <message>
        <source>Producers and devices…</source>
        <translation>Productores y dispositivos…</translation>
    </message>
    <message>
        <source>Questions left open…</source>
        <translation>Preguntas pendientes…</translation>
    </message>
    <message>
        <source>Other shows</source>
        <translation>Otros programas</translation>
    </message>
    <message>
        <source>There are no others yet.</source>
        <translation>Aún no hay otros.</translation>
    </message>
    <message>
        <source>Opens a rehearsal in a window of its own; nothing leaves this computer.</source>
        <translation>Abre un ensayo en su propia ventana; nada sale de este ordenador.</translation>
    </message>
    <message>
        <source>This is a rehearsal: nothing leaves this computer.</source>
        <translation>Esto es un ensayo: nada sale de este ordenador.</translation>
    </message>
    <message>
        <source>Sample show</source>
        <translation>Programa de muestra</translation>
    </message>
    <message>
        <source>The rehearsal is opening in its own window …</source>
        <translation>El ensayo se está abriendo en su propia ventana …</translation>
    </message>
    <message>
        <source>The rehearsal could not be started. Try: cuecard --rehearse</source>
        <translation>No se pudo iniciar el ensayo. Prueba: cuecard --rehearse</translation>
    </message>
    <message>
        <source>{title} (copy)</source>
        <translation>{title} (copia)</translation>
    </message>
    <message>
        <source>Untitled show</source>
        <translation>Programa sin título</translation>
    </message>
    <message>
        <source>Remove “{title}” with its rundown and its events?</source>
        <translation>¿Quitar «{title}» con su escaleta y sus eventos?</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Quitarlo</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservar</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import products</source>
        <translation>Importar productos</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Elegir un archivo…</translation>
    </message>
    <message>
        <source>CSV, Excel (.xlsx) or JSON, with a row of headings such as product, name, price. You can also drag a file here. Nothing is written before you have seen every row.</source>
        <translation>CSV, Excel (.xlsx) o JSON, con una fila de encabezados como producto, nombre, precio. También puedes arrastrar un archivo aquí. No se guarda nada hasta que hayas visto todas las filas.</translation>
    </message>
    <message>
        <source>Rows copied in a spreadsheet</source>
        <translation>Filas copiadas de una hoja de cálculo</translation>
    </message>
    <message>
        <source>Or copy rows with their headings in a spreadsheet and paste them here.</source>
        <translation>O copia en una hoja de cálculo las filas con sus encabezados y pégalas aquí.</translation>
    </message>
    <message>
        <source>Read what was pasted</source>
        <translation>Leer lo pegado</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Import another…</source>
        <translation>Importar otro…</translation>
    </message>
    <message>
        <source>Writing {name}</source>
        <translation>Guardando {name}</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>Leyendo {name}</translation>
    </message>
    <message>
        <source>{done} of {total} rows</source>
        <translation>Filas: {done} de {total}</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>No se ha importado nada.</translation>
    </message>
    <message>
        <source>{count} products were written.</source>
        <translation>Productos guardados: {count}.</translation>
    </message>
    <message>
        <source>{new} new rows, {changed} changed, {wrong} left out as wrong.</source>
        <translation>Filas nuevas: {new}, cambiadas: {changed}, omitidas por error: {wrong}.</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Productos</translation>
    </message>
</context>
<context>
    <name>ImportPreview</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Rows of the import</source>
        <translation>Filas de la importación</translation>
    </message>
    <message>
        <source>{name}: {total} rows, {products} products to write</source>
        <translation>{name} · filas: {total}, productos por guardar: {products}</translation>
    </message>
    <message>
        <source>Read as {encoding}; it should look right here: {letters}</source>
        <translation>Leído como {encoding}; aquí debería verse bien: {letters}</translation>
    </message>
    <message>
        <source>Columns nobody knows, left out: {columns}</source>
        <translation>Columnas desconocidas, omitidas: {columns}</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Import {rows} rows, leave out {wrong} wrong ones</source>
        <translation>Importar filas: {rows}; omitir erróneas: {wrong}</translation>
    </message>
    <message>
        <source>Import {rows} rows</source>
        <translation>Importar filas: {rows}</translation>
    </message>
    <message>
        <source>Row {row}</source>
        <translation>Fila {row}</translation>
    </message>
</context>
<context>
    <name>ImportRowList</name>
    <message>
        <source>Row</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Producto</translation>
    </message>
    <message>
        <source>Spec row or variant</source>
        <translation>Fila técnica o variante</translation>
    </message>
    <message>
        <source>What changes, or what is wrong</source>
        <translation>Qué cambia o qué está mal</translation>
    </message>
</context>
<context>
    <name>ImportRows</name>
    <message>
        <source>new</source>
        <translation>nueva</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>cambiada</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>igual</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>errónea</translation>
    </message>
    <message>
        <source>{reason}; expected {expected}</source>
        <translation>{reason}; se espera: {expected}</translation>
    </message>
</context>
<context>
    <name>JoinBox</name>
    <message>
        <source>Server of the team</source>
        <translation>Servidor del equipo</translation>
    </message>
    <message>
        <source>The studios of an agency share their products with spec sheets over its PostgreSQL server, while nobody is on air. Deals and what a show sold are seen by the agency alone. Prices, shows, orders and messages stay here.</source>
        <translation>Los estudios de una agencia comparten sus productos y fichas técnicas en su servidor PostgreSQL mientras nadie está en directo. Los acuerdos y lo que vendió un programa solo los ve la agencia. Precios, programas, pedidos y mensajes se quedan aquí.</translation>
    </message>
    <message>
        <source>Address, without the password</source>
        <translation>Dirección, sin la contraseña</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Leave the team</source>
        <translation>Dejar el equipo</translation>
    </message>
    <message>
        <source>Bring together now</source>
        <translation>Sincronizar ahora</translation>
    </message>
    <message>
        <source>Leave it empty to keep it as it is.</source>
        <translation>Déjelo vacío para no cambiarla.</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Conectar</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>Probar la conexión</translation>
    </message>
    <message>
        <source>The team answers; it calls this studio {name}.</source>
        <translation>El equipo responde; llama a este estudio {name}.</translation>
    </message>
    <message>
        <source>This studio shares with nobody any more. What it has, it keeps.</source>
        <translation>Este estudio ya no comparte con nadie. Lo que tiene, lo conserva.</translation>
    </message>
    <message>
        <source>Brought together.</source>
        <translation>Sincronizado.</translation>
    </message>
    <message>
        <source>Write an address such as {example}, without its password.</source>
        <translation>Escribe una dirección como {example}, sin su contraseña.</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Preguntando al servidor…</translation>
    </message>
</context>
<context>
    <name>KeptAwayPage</name>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>off</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Muted viewers</source>
        <translation>Espectadores silenciados</translation>
    </message>
    <message>
        <source>Let in again</source>
        <translation>Readmitir</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Blocked words, one a line</source>
        <translation>Palabras bloqueadas, una por línea</translation>
    </message>
    <message>
        <source>A viewer&apos;s questions count once in</source>
        <translation>Las preguntas de un espectador cuentan una vez cada</translation>
    </message>
    <message>
        <source>Hidden in this show: {counts}</source>
        <translation>Ocultos en este programa: {counts}</translation>
    </message>
    <message>
        <source>Nothing was hidden yet.</source>
        <translation>Aún no se ha ocultado nada.</translation>
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
        <source>Take the next cue</source>
        <translation>Lanzar el bloque siguiente</translation>
    </message>
    <message>
        <source>Undo the last take</source>
        <translation>Deshacer el último lanzamiento</translation>
    </message>
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
        <source>Show or hide the coupon</source>
        <translation>Mostrar u ocultar el cupón</translation>
    </message>
    <message>
        <source>Got it: a message, or the next talking point</source>
        <translation>Entendido: un mensaje o el punto clave siguiente</translation>
    </message>
    <message>
        <source>Search the spec sheets</source>
        <translation>Buscar en las fichas técnicas</translation>
    </message>
    <message>
        <source>Mark this moment</source>
        <translation>Marcar este momento</translation>
    </message>
    <message>
        <source>Mute the microphone</source>
        <translation>Silenciar el micrófono</translation>
    </message>
    <message>
        <source>Question on screen, or off</source>
        <translation>Poner o quitar la pregunta en pantalla</translation>
    </message>
    <message>
        <source>Question answered</source>
        <translation>Pregunta respondida</translation>
    </message>
    <message>
        <source>Question for after the show</source>
        <translation>Pregunta para después del programa</translation>
    </message>
    <message>
        <source>Type in a question asked elsewhere</source>
        <translation>Escribir una pregunta hecha en otro sitio</translation>
    </message>
    <message>
        <source>Choose the question above</source>
        <translation>Elegir la pregunta de arriba</translation>
    </message>
    <message>
        <source>Choose the question below</source>
        <translation>Elegir la pregunta de abajo</translation>
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
        <source>Go to Home</source>
        <translation>Ir a Inicio</translation>
    </message>
    <message>
        <source>Go to Prepare</source>
        <translation>Ir a Preparar</translation>
    </message>
    <message>
        <source>Go to On air</source>
        <translation>Ir a En directo</translation>
    </message>
    <message>
        <source>Open Glance on another screen</source>
        <translation>Abrir Vistazo en otra pantalla</translation>
    </message>
    <message>
        <source>Go to Results</source>
        <translation>Ir a Resultados</translation>
    </message>
    <message>
        <source>Go to Rehearse</source>
        <translation>Ir a Ensayar</translation>
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
    <name>LaterDialog</name>
    <message>
        <source>Questions after the show</source>
        <translation>Preguntas tras el programa</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>Which questions</source>
        <translation>Qué preguntas</translation>
    </message>
    <message>
        <source>Open or put off</source>
        <translation>Abiertas o aplazadas</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>Aplazadas</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Ocultas</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>Exportar CSV…</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Preguntas</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Write the answer. It is offered again when the same is asked.</source>
        <translation>Escribe la respuesta. Se ofrece de nuevo cuando pregunten lo mismo.</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Respondida</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Volver a abrir</translation>
    </message>
    <message>
        <source>Keep the answer</source>
        <translation>Guardar la respuesta</translation>
    </message>
    <message>
        <source>Untitled show</source>
        <translation>Programa sin título</translation>
    </message>
    <message>
        <source>Questions: {count}</source>
        <translation>Preguntas: {count}</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Guardado.</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>Tabla CSV</translation>
    </message>
    <message>
        <source>Could not be written: {why}</source>
        <translation>No se pudo escribir: {why}</translation>
    </message>
    <message>
        <source>Written: {name}</source>
        <translation>Escrito: {name}</translation>
    </message>
    <message>
        <source>Written: {name}. The newest questions: {count} of {total}.</source>
        <translation>Escrito: {name}. Las preguntas más recientes: {count} de {total}.</translation>
    </message>
</context>
<context>
    <name>LayoutDialog</name>
    <message>
        <source>What platforms cover</source>
        <translation>Qué tapan las plataformas</translation>
    </message>
    <message>
        <source>Overlays keep to what the platform leaves free. The guides over your own picture show it; viewers never see them.</source>
        <translation>Los gráficos se quedan en lo que la plataforma deja libre. Las guías sobre tu imagen lo muestran; los espectadores nunca las ven.</translation>
    </message>
</context>
<context>
    <name>LengthBar</name>
    <message>
        <source>Length of the show</source>
        <translation>Duración del programa</translation>
    </message>
    <message>
        <source>As planned</source>
        <translation>La prevista</translation>
    </message>
    <message>
        <source>Own length</source>
        <translation>Otra duración</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Total {time}</source>
        <translation>Total {time}</translation>
    </message>
    <message>
        <source>left out: {count}</source>
        <translation>fuera: {count}</translation>
    </message>
    <message>
        <source>{time} too long</source>
        <translation>{time} de más</translation>
    </message>
    <message>
        <source>{time} free</source>
        <translation>{time} libres</translation>
    </message>
    <message>
        <source>planned {time}</source>
        <translation>previsto {time}</translation>
    </message>
</context>
<context>
    <name>LengthField</name>
    <message>
        <source>Minutes, or minutes and seconds: 5 or 5:30</source>
        <translation>Minutos, o minutos y segundos: 5 o 5:30</translation>
    </message>
</context>
<context>
    <name>LineTable</name>
    <message>
        <source>Add a line</source>
        <translation>Añadir línea</translation>
    </message>
    <message>
        <source>Remove this line (Ctrl+Del)</source>
        <translation>Quitar esta línea (Ctrl+Del)</translation>
    </message>
    <message>
        <source>Line {line}, {heading}: {text}</source>
        <translation>Línea {line}, {heading}: {text}</translation>
    </message>
</context>
<context>
    <name>MarkCard</name>
    <message>
        <source>points more or fewer than the run it is compared with</source>
        <translation>puntos más o menos que el ensayo con el que se compara</translation>
    </message>
</context>
<context>
    <name>MarketBox</name>
    <message>
        <source>Market</source>
        <translation>Mercado</translation>
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
    <name>NewShowForm</name>
    <message>
        <source>New show</source>
        <translation>Programa nuevo</translation>
    </message>
    <message>
        <source>Title, such as: Autumn gadgets</source>
        <translation>Título, por ejemplo: Novedades de otoño</translation>
    </message>
    <message>
        <source>Title of the new show</source>
        <translation>Título del programa nuevo</translation>
    </message>
    <message>
        <source>Create and prepare</source>
        <translation>Crear y preparar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Camera, picture and destinations are taken over from the open show.</source>
        <translation>La cámara, la imagen y los destinos se toman del programa abierto.</translation>
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
    <message>
        <source>The rehearsal broke off: no viewers any more. The show goes on; end it.</source>
        <translation>El ensayo se interrumpió: ya no hay espectadores. El programa sigue; termínalo.</translation>
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
    <name>OfferBox</name>
    <message>
        <source>no end by time</source>
        <translation>sin hora de fin</translation>
    </message>
    <message>
        <source>any number</source>
        <translation>sin límite</translation>
    </message>
    <message>
        <source>Off the price</source>
        <translation>Descuento</translation>
    </message>
    <message>
        <source>Length of the offer</source>
        <translation>Duración de la oferta</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Unidades</translation>
    </message>
</context>
<context>
    <name>OfferFields</name>
    <message>
        <source>With an offer</source>
        <translation>Con oferta</translation>
    </message>
    <message>
        <source>Percent off</source>
        <translation>% de descuento</translation>
    </message>
    <message>
        <source>Fixed price</source>
        <translation>Precio fijo</translation>
    </message>
    <message>
        <source>Ends after</source>
        <translation>Termina tras</translation>
    </message>
    <message>
        <source>Length of the offer</source>
        <translation>Duración de la oferta</translation>
    </message>
    <message>
        <source>Ends with the pieces</source>
        <translation>Termina al vender</translation>
    </message>
    <message>
        <source>Pieces at this price</source>
        <translation>Unidades a este precio</translation>
    </message>
    <message>
        <source>Code a buyer types in</source>
        <translation>Código que escribe el comprador</translation>
    </message>
    <message>
        <source>Starts by itself after</source>
        <translation>Empieza sola tras</translation>
    </message>
    <message>
        <source>Otherwise the host starts it with the key O</source>
        <translation>Si no, se empieza con la tecla O</translation>
    </message>
    <message>
        <source>Seconds after the take</source>
        <translation>Segundos tras el lanzamiento</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>This is no price. Type one such as {example}.</source>
        <translation>Esto no es un precio. Escribe uno como {example}.</translation>
    </message>
</context>
<context>
    <name>OfferLog</name>
    <message>
        <source>None was started yet.</source>
        <translation>Aún no se ha empezado ninguna.</translation>
    </message>
</context>
<context>
    <name>OfferResult</name>
    <message>
        <source>Viewers see</source>
        <translation>El público ve</translation>
    </message>
    <message>
        <source>This cue sells at the usual price.</source>
        <translation>Este bloque vende al precio habitual.</translation>
    </message>
    <message>
        <source>Lowest price in 30 days: {price}</source>
        <translation>Precio más bajo en 30 días: {price}</translation>
    </message>
    <message>
        <source>The offer needs a price, or a percent of one.</source>
        <translation>La oferta necesita un precio o un porcentaje de descuento.</translation>
    </message>
    <message>
        <source>The offer has no end: choose a time, a number of pieces.</source>
        <translation>La oferta no tiene fin: elige un tiempo o un número de unidades.</translation>
    </message>
    <message>
        <source>The price history is being looked up.</source>
        <translation>Se está consultando el historial de precios.</translation>
    </message>
    <message>
        <source>As it is, it goes on air with a written reason alone:</source>
        <translation>Tal como está, solo sale en directo con un motivo por escrito:</translation>
    </message>
    <message>
        <source>It can go on air. Worth knowing:</source>
        <translation>Puede salir en directo. Conviene saber:</translation>
    </message>
    <message>
        <source>Nothing speaks against it.</source>
        <translation>No hay nada en contra.</translation>
    </message>
</context>
<context>
    <name>OfferRow</name>
    <message>
        <source>from {time}</source>
        <translation>desde las {time}</translation>
    </message>
    <message>
        <source>{count} sold</source>
        <translation>vendidas: {count}</translation>
    </message>
    <message>
        <source>reason: {reason}</source>
        <translation>motivo: {reason}</translation>
    </message>
</context>
<context>
    <name>OffersPanel</name>
    <message>
        <source>Products of the rundown</source>
        <translation>Productos de la escaleta</translation>
    </message>
    <message>
        <source>There are no products in the rundown yet; offers belong to them.</source>
        <translation>Aún no hay productos en la escaleta; las ofertas van con ellos.</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Productos</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Oferta</translation>
    </message>
    <message>
        <source>Offers of this show</source>
        <translation>Ofertas de este programa</translation>
    </message>
    <message>
        <source>This product has no price yet.</source>
        <translation>Este producto aún no tiene precio.</translation>
    </message>
    <message>
        <source>Usual price {price}</source>
        <translation>Precio habitual {price}</translation>
    </message>
    <message>
        <source>list price {price}</source>
        <translation>precio de lista {price}</translation>
    </message>
    <message>
        <source>{count} left</source>
        <translation>Quedan {count}</translation>
    </message>
</context>
<context>
    <name>OpenShowCard</name>
    <message>
        <source>Prepare</source>
        <translation>Preparar</translation>
    </message>
    <message>
        <source>Untitled show</source>
        <translation>Programa sin título</translation>
    </message>
    <message>
        <source>cues</source>
        <translation>bloques</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>previsto</translation>
    </message>
    <message>
        <source>Back on air</source>
        <translation>Volver al directo</translation>
    </message>
    <message>
        <source>Go to On air</source>
        <translation>Ir a En directo</translation>
    </message>
    <message>
        <source>On air now</source>
        <translation>Ahora en directo</translation>
    </message>
    <message>
        <source>Rehearsal</source>
        <translation>Ensayo</translation>
    </message>
    <message>
        <source>Next show</source>
        <translation>Próximo programa</translation>
    </message>
    <message>
        <source>Would fail on air: {count}</source>
        <translation>Fallaría en directo: {count}</translation>
    </message>
    <message>
        <source>better put right before: {count}</source>
        <translation>mejor corregir antes: {count}</translation>
    </message>
    <message>
        <source>Better put right before: {count}</source>
        <translation>Mejor corregir antes: {count}</translation>
    </message>
    <message>
        <source>Everything is ready</source>
        <translation>Todo está listo</translation>
    </message>
</context>
<context>
    <name>OrderBox</name>
    <message>
        <source>Latest orders</source>
        <translation>Últimos pedidos</translation>
    </message>
    <message>
        <source>Show the new ones</source>
        <translation>Mostrar las nuevas</translation>
    </message>
    <message>
        <source>No order yet. They come in by themselves once a shop is connected.</source>
        <translation>Aún no hay pedidos. Llegan solos cuando hay una tienda conectada.</translation>
    </message>
    <message>
        <source>{count} new</source>
        <translation>{count} nuevas</translation>
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
        <source>Second picture</source>
        <translation>Segunda imagen</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Frecuencia</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
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
    <name>OverlayMenu</name>
    <message>
        <source>In the preview</source>
        <translation>En el previo</translation>
    </message>
    <message>
        <source>What they say…</source>
        <translation>Textos…</translation>
    </message>
    <message>
        <source>How they look…</source>
        <translation>Aspecto…</translation>
    </message>
</context>
<context>
    <name>Overlays</name>
    <message>
        <source>Card</source>
        <translation>Ficha</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Stock</translation>
    </message>
    <message>
        <source>Coupon</source>
        <translation>Cupón</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>Código QR</translation>
    </message>
    <message>
        <source>Giveaway</source>
        <translation>Sorteo</translation>
    </message>
    <message>
        <source>Warranty and tests</source>
        <translation>Garantía y pruebas</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>Lower third</source>
        <translation>Rótulo</translation>
    </message>
    <message>
        <source>Ticker</source>
        <translation>Ticker</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Subtítulos</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Corrección</translation>
    </message>
</context>
<context>
    <name>PackList</name>
    <message>
        <source>What to rehearse</source>
        <translation>Qué ensayar</translation>
    </message>
    <message>
        <source>Add a pack…</source>
        <translation>Añadir paquete…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Choose the past show…</source>
        <translation>Elegir el programa…</translation>
    </message>
    <message>
        <source>faults: {count}</source>
        <translation>averías: {count}</translation>
    </message>
    <message>
        <source>came with the program</source>
        <translation>viene con el programa</translation>
    </message>
    <message>
        <source>added</source>
        <translation>añadido</translation>
    </message>
    <message>
        <source>My own show</source>
        <translation>Mi propio programa</translation>
    </message>
    <message>
        <source>The show that is open in this window</source>
        <translation>El programa abierto en esta ventana</translation>
    </message>
    <message>
        <source>simulated viewers</source>
        <translation>espectadores simulados</translation>
    </message>
    <message>
        <source>A past show as a partner</source>
        <translation>Un programa pasado como compañero</translation>
    </message>
    <message>
        <source>No file is chosen yet</source>
        <translation>Aún no hay archivo elegido</translation>
    </message>
    <message>
        <source>its own viewers</source>
        <translation>sus propios espectadores</translation>
    </message>
    <message>
        <source>The rundown that is open in this window, with viewers who ask about its products.</source>
        <translation>La escaleta abierta en esta ventana, con espectadores que preguntan por sus productos.</translation>
    </message>
    <message>
        <source>The open show before the viewers of a past one: the same questions at the same moments. Choose its .cuepack file.</source>
        <translation>El programa abierto ante los espectadores de uno pasado: las mismas preguntas en los mismos momentos. Elige su archivo .cuepack.</translation>
    </message>
    <message>
        <source>Choose the file of the past show first.</source>
        <translation>Elige antes el archivo del programa pasado.</translation>
    </message>
    <message>
        <source>Add a training pack</source>
        <translation>Añadir un paquete de entrenamiento</translation>
    </message>
    <message>
        <source>A past show</source>
        <translation>Un programa pasado</translation>
    </message>
    <message>
        <source>Training packs</source>
        <translation>Paquetes de entrenamiento</translation>
    </message>
    <message>
        <source>Remove the pack “{title}”? The file it was copied from stays.</source>
        <translation>¿Quitar el paquete «{title}»? El archivo del que se copió se conserva.</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Quitarlo</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservar</translation>
    </message>
</context>
<context>
    <name>PairBox</name>
    <message>
        <source>Let a device in</source>
        <translation>Dejar entrar un dispositivo</translation>
    </message>
    <message>
        <source>What it may do</source>
        <translation>Qué puede hacer</translation>
    </message>
    <message>
        <source>Name (else as the device calls itself)</source>
        <translation>Nombre (si no, el del dispositivo)</translation>
    </message>
    <message>
        <source>Name of the device</source>
        <translation>Nombre del dispositivo</translation>
    </message>
    <message>
        <source>Show a code</source>
        <translation>Mostrar un código</translation>
    </message>
    <message>
        <source>Scan the square with the device, or open the address and type the code.</source>
        <translation>Escanea el cuadrado con el dispositivo, o abre la dirección y escribe el código.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>The browser warns once, because this studio vouches for itself. In the certificate it shows, the SHA-256 fingerprint of “Cuecard studio authority” must be this one; if it differs, somebody else is in between.</source>
        <translation>El navegador avisa una vez, porque este estudio responde por sí mismo. En el certificado que muestra, la huella SHA-256 de «Cuecard studio authority» debe ser esta; si no coincide, hay alguien en medio.</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>Código nuevo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Open the door above first.</source>
        <translation>Primero abre la entrada de arriba.</translation>
    </message>
    <message>
        <source>{name} is in: {role}.</source>
        <translation>{name} ha entrado: {role}.</translation>
    </message>
    <message>
        <source>The code ran out; nobody used it.</source>
        <translation>El código ha caducado; nadie lo usó.</translation>
    </message>
    <message>
        <source>The code is void. If you did not cancel it: it was typed wrongly.</source>
        <translation>El código ya no vale. Si no lo has cancelado tú: se escribió mal.</translation>
    </message>
    <message>
        <source>Code {code}</source>
        <translation>Código {code}</translation>
    </message>
    <message>
        <source>{role} · for one device · {time} left</source>
        <translation>{role} · para un dispositivo · quedan {time}</translation>
    </message>
    <message>
        <source>Copies the address with the code in it: send it only to whom it is for.</source>
        <translation>Copia la dirección con el código dentro: envíala solo a quien corresponda.</translation>
    </message>
</context>
<context>
    <name>PanelHead</name>
    <message>
        <source>Questions</source>
        <translation>Preguntas</translation>
    </message>
    <message>
        <source>Show the new ones</source>
        <translation>Mostrar las nuevas</translation>
    </message>
    <message>
        <source>Type in a question that was asked elsewhere</source>
        <translation>Escribir una pregunta hecha en otro sitio</translation>
    </message>
    <message>
        <source>Chats…</source>
        <translation>Chats…</translation>
    </message>
    <message>
        <source>This product</source>
        <translation>Este producto</translation>
    </message>
    <message>
        <source>Other products</source>
        <translation>Otros productos</translation>
    </message>
    <message>
        <source>All questions</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>{count} open</source>
        <translation>{count} abiertas</translation>
    </message>
    <message>
        <source>{count} chat/min</source>
        <translation>{count} chat/min</translation>
    </message>
    <message>
        <source>{count} new</source>
        <translation>{count} nuevas</translation>
    </message>
    <message>
        <source>Which questions: {which}</source>
        <translation>Qué preguntas: {which}</translation>
    </message>
    <message>
        <source>After the show: {count}…</source>
        <translation>Tras el programa: {count}…</translation>
    </message>
</context>
<context>
    <name>ParkedPage</name>
    <message>
        <source>Refused events</source>
        <translation>Eventos rechazados</translation>
    </message>
    <message>
        <source>Nothing was refused.</source>
        <translation>No se rechazó nada.</translation>
    </message>
    <message>
        <source>Send this again</source>
        <translation>Reenviar este</translation>
    </message>
    <message>
        <source>Send all again</source>
        <translation>Reenviar todos</translation>
    </message>
</context>
<context>
    <name>PhotoStrip</name>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Drag pictures here, or choose a file.</source>
        <translation>Arrastra imágenes aquí o elige un archivo.</translation>
    </message>
    <message>
        <source>Add photos…</source>
        <translation>Añadir fotos…</translation>
    </message>
    <message>
        <source>Use on the card</source>
        <translation>Usar en la ficha</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Ficha</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>Añadir fotos</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
</context>
<context>
    <name>PictureBar</name>
    <message>
        <source>Which picture is shown</source>
        <translation>Qué imagen se muestra</translation>
    </message>
    <message>
        <source>What platforms cover: shown here, never to viewers</source>
        <translation>Qué tapan las plataformas: se ve aquí, nunca el público</translation>
    </message>
    <message>
        <source>Mirror my view. Viewers see the picture as it is.</source>
        <translation>Verme como en un espejo. El público ve la imagen tal cual.</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Horizontal</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Vertical</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Ambas</translation>
    </message>
</context>
<context>
    <name>PicturePanel</name>
    <message>
        <source>Preview picture</source>
        <translation>Imagen del previo</translation>
    </message>
    <message>
        <source>Program picture</source>
        <translation>Imagen del programa</translation>
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
        <source>NEXT</source>
        <translation>SIGUE</translation>
    </message>
    <message>
        <source>state of {time}</source>
        <translation>estado de las {time}</translation>
    </message>
    <message>
        <source>What a take will show</source>
        <translation>Lo próximo que se lanzará</translation>
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
    <name>Plan</name>
    <message>
        <source>left out of this cut</source>
        <translation>fuera de esta versión</translation>
    </message>
    <message>
        <source>The prize</source>
        <translation>El premio</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Producto</translation>
    </message>
    <message>
        <source>Coupon drop</source>
        <translation>Momento cupón</translation>
    </message>
    <message>
        <source>Giveaway</source>
        <translation>Sorteo</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Apertura</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Cierre</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>fuera</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>opcional</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <source>Close-up</source>
        <translation>Detalle</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Dividida</translation>
    </message>
    <message>
        <source>Picture in picture</source>
        <translation>Imagen en imagen</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>Clip</translation>
    </message>
    <message>
        <source>Slate</source>
        <translation>Carátula</translation>
    </message>
    <message>
        <source>its time was over</source>
        <translation>se acabó el tiempo</translation>
    </message>
    <message>
        <source>all its pieces were sold</source>
        <translation>se vendieron todas sus unidades</translation>
    </message>
    <message>
        <source>the product was sold out</source>
        <translation>el producto se agotó</translation>
    </message>
    <message>
        <source>stopped by hand</source>
        <translation>parada a mano</translation>
    </message>
    <message>
        <source>replaced by another offer</source>
        <translation>sustituida por otra oferta</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>no offer</source>
        <translation>sin oferta</translation>
    </message>
    <message>
        <source>{count} pieces</source>
        <translation>unidades: {count}</translation>
    </message>
    <message>
        <source>starts {time} after the take</source>
        <translation>empieza {time} tras el lanzamiento</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} min</translation>
    </message>
    <message>
        <source>{count} h</source>
        <translation>{count} h</translation>
    </message>
    <message>
        <source>Half an hour: a few products</source>
        <translation>Media hora: unos pocos productos</translation>
    </message>
    <message>
        <source>An hour: products and a coupon drop</source>
        <translation>Una hora: productos y un momento cupón</translation>
    </message>
    <message>
        <source>Three hours: with breaks, giveaways and coupons</source>
        <translation>Tres horas: con pausas, sorteos y cupones</translation>
    </message>
    <message>
        <source>Who you are, and what is on today</source>
        <translation>Quién eres y qué hay hoy</translation>
    </message>
    <message>
        <source>How to ask and how to buy</source>
        <translation>Cómo preguntar y cómo comprar</translation>
    </message>
    <message>
        <source>What was the best today</source>
        <translation>Qué ha sido lo mejor de hoy</translation>
    </message>
    <message>
        <source>When you are back</source>
        <translation>Cuándo vuelves</translation>
    </message>
</context>
<context>
    <name>Platforms</name>
    <message>
        <source>Any platform</source>
        <translation>Cualquier plataforma</translation>
    </message>
</context>
<context>
    <name>PointsDial</name>
    <message>
        <source>{points} of 100 points</source>
        <translation>{points} de 100 puntos</translation>
    </message>
</context>
<context>
    <name>PointsEdit</name>
    <message>
        <source>Talking points, one a line</source>
        <translation>Puntos clave, uno por línea</translation>
    </message>
    <message>
        <source>One point a line, in the order you say them</source>
        <translation>Un punto por línea, en el orden en que los dices</translation>
    </message>
</context>
<context>
    <name>PrepareScreen</name>
    <message>
        <source>Parts of the plan</source>
        <translation>Partes del plan</translation>
    </message>
    <message>
        <source>Catalogue and spec sheets</source>
        <translation>Catálogo y fichas técnicas</translation>
    </message>
    <message>
        <source>Rundown</source>
        <translation>Escaleta</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>Ofertas</translation>
    </message>
    <message>
        <source>Readiness</source>
        <translation>Revisión</translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message>
        <source>Undo the last take</source>
        <translation>Deshacer el último lanzamiento</translation>
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
    <name>PriceBox</name>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>Mercado</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Precio</translation>
    </message>
    <message>
        <source>Price history</source>
        <translation>Historial de precios</translation>
    </message>
    <message>
        <source>Held since</source>
        <translation>Vigente desde</translation>
    </message>
    <message>
        <source>all</source>
        <translation>todos</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>Anotar</translation>
    </message>
    <message>
        <source>Save the product first.</source>
        <translation>Guarda primero el producto.</translation>
    </message>
    <message>
        <source>The history mixes currencies, so there is no lowest price.</source>
        <translation>El historial mezcla monedas, así que no hay precio más bajo.</translation>
    </message>
    <message>
        <source>No price of the last 30 days is known.</source>
        <translation>No se conoce ningún precio de los últimos 30 días.</translation>
    </message>
    <message>
        <source>Lowest price of 30 days in {market}: {price}</source>
        <translation>Precio más bajo de 30 días en {market}: {price}</translation>
    </message>
    <message>
        <source>Not known for all of the last {days} days: write down since when it held.</source>
        <translation>No consta para todos los últimos {days} días: anota desde cuándo rige.</translation>
    </message>
    <message>
        <source>This day has not come yet.</source>
        <translation>Ese día aún no ha llegado.</translation>
    </message>
</context>
<context>
    <name>ProductDelegate</name>
    <message>
        <source>not saved</source>
        <translation>sin guardar</translation>
    </message>
</context>
<context>
    <name>ProductDesk</name>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Deshacer (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Shift+Z)</source>
        <translation>Rehacer (Ctrl+Shift+Z)</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Producto</translation>
    </message>
    <message>
        <source>Spec sheet</source>
        <translation>Ficha técnica</translation>
    </message>
    <message>
        <source>Pages of the product</source>
        <translation>Páginas del producto</translation>
    </message>
    <message>
        <source>Reload theirs</source>
        <translation>Cargar la otra</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Seguir editando</translation>
    </message>
    <message>
        <source>Choose a product to see and edit it.</source>
        <translation>Elige un producto para verlo y editarlo.</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>Producto nuevo</translation>
    </message>
    <message>
        <source>deleted by somebody else; saving brings it back</source>
        <translation>lo eliminó otra persona; al guardar se recupera</translation>
    </message>
    <message>
        <source>new, not saved yet</source>
        <translation>nuevo, aún sin guardar</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>sin guardar</translation>
    </message>
    <message>
        <source>saved {time} by {name}</source>
        <translation>guardado {time} por {name}</translation>
    </message>
    <message>
        <source>{name} changed this product at {time} while you were editing. Your edits are kept. Reload theirs, or keep editing and write over them?</source>
        <translation>{name} cambió este producto ({time}) mientras lo editabas. Tus cambios se conservan. ¿Cargar la otra versión, o seguir editando y sobrescribirla?</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Alguien</translation>
    </message>
    <message>
        <source>{name}: {count} to put right</source>
        <translation>{name}: {count} por corregir</translation>
    </message>
    <message>
        <source>{count} more not saved</source>
        <translation>Otros sin guardar: {count}</translation>
    </message>
</context>
<context>
    <name>ProductEditor</name>
    <message>
        <source>Brand</source>
        <translation>Marca</translation>
    </message>
    <message>
        <source>Other words for it, parted by commas</source>
        <translation>Otros nombres, separados por comas</translation>
    </message>
    <message>
        <source>reloj, watch</source>
        <translation>reloj, watch</translation>
    </message>
    <message>
        <source>Tags, parted by commas</source>
        <translation>Etiquetas, separadas por comas</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Precio</translation>
    </message>
    <message>
        <source>List price, struck</source>
        <translation>Precio de lista, tachado</translation>
    </message>
    <message>
        <source>Cost floor</source>
        <translation>Precio mínimo</translation>
    </message>
    <message>
        <source>Pieces in stock</source>
        <translation>Unidades en stock</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>sin contar</translation>
    </message>
    <message>
        <source>Full stock</source>
        <translation>Stock inicial</translation>
    </message>
    <message>
        <source>Warranty, months</source>
        <translation>Garantía, meses</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>sin indicar</translation>
    </message>
    <message>
        <source>Returns, days</source>
        <translation>Devolución, días</translation>
    </message>
    <message>
        <source>Below this an offer loses money, and is not started without a reason.</source>
        <translation>Por debajo, una oferta pierde dinero y no se empieza sin un motivo.</translation>
    </message>
    <message>
        <source>The whole length of the stock bar.</source>
        <translation>La longitud total de la barra de stock.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>Mercado</translation>
    </message>
    <message>
        <source>Names and short facts; the first serves every other language</source>
        <translation>Nombres y datos breves; el primero vale para los demás idiomas</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Facts, parted by |</source>
        <translation>Datos, separados por |</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>Variantes</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Nombres</translation>
    </message>
    <message>
        <source>Price, if another</source>
        <translation>Precio, si es otro</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Stock</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Where to buy; without a market: everywhere else</source>
        <translation>Dónde comprar; sin mercado: en todos los demás</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Address with tracking</source>
        <translation>Dirección con seguimiento</translation>
    </message>
    <message>
        <source>What a market&apos;s law or custom wants said</source>
        <translation>Lo que la ley o el uso de un mercado pide decir</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Moneda</translation>
    </message>
    <message>
        <source>Paid partnership: the picture says so while it is on air</source>
        <translation>Colaboración pagada: la imagen lo dice mientras está en directo</translation>
    </message>
</context>
<context>
    <name>ProductLine</name>
    <message>
        <source>no price</source>
        <translation>sin precio</translation>
    </message>
    <message>
        <source>stock not counted</source>
        <translation>stock sin contar</translation>
    </message>
    <message>
        <source>sold out</source>
        <translation>agotado</translation>
    </message>
    <message>
        <source>{count} in stock</source>
        <translation>{count} en stock</translation>
    </message>
    <message>
        <source>no spec sheet</source>
        <translation>sin ficha técnica</translation>
    </message>
    <message>
        <source>{rows} rows, none tested</source>
        <translation>filas: {rows}, ninguna probada</translation>
    </message>
    <message>
        <source>{rows} rows, {tested} tested</source>
        <translation>filas: {rows}, probadas: {tested}</translation>
    </message>
</context>
<context>
    <name>ProductPanel</name>
    <message>
        <source>CARD ON AIR</source>
        <translation>FICHA EN DIRECTO</translation>
    </message>
    <message>
        <source>Photo of the product</source>
        <translation>Foto del producto</translation>
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
        <source>Take a product cue, or load a card file, to sell something.</source>
        <translation>Lanza un bloque de producto, o carga una ficha, para vender algo.</translation>
    </message>
    <message>
        <source>Card file</source>
        <translation>Archivo de ficha</translation>
    </message>
    <message>
        <source>Load card…</source>
        <translation>Cargar ficha…</translation>
    </message>
    <message>
        <source>Sold 1</source>
        <translation>Vendido 1</translation>
    </message>
    <message>
        <source>Count a sale that the platform does not tell of: off stock and offer.</source>
        <translation>Cuenta una venta que la plataforma no comunica: se resta del stock y de la oferta.</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>sin contar</translation>
    </message>
    <message>
        <source>Pieces in stock</source>
        <translation>Unidades en stock</translation>
    </message>
    <message>
        <source>No product on program</source>
        <translation>Ningún producto en programa</translation>
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
    <name>ProductPicker</name>
    <message>
        <source>Add products</source>
        <translation>Añadir productos</translation>
    </message>
    <message>
        <source>Search name, brand or tag</source>
        <translation>Buscar nombre, marca o etiqueta</translation>
    </message>
    <message>
        <source>Search the catalogue</source>
        <translation>Buscar en el catálogo</translation>
    </message>
    <message>
        <source>Products of the catalogue</source>
        <translation>Productos del catálogo</translation>
    </message>
    <message>
        <source>Done (Esc)</source>
        <translation>Listo (Esc)</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>The catalogue is empty. Import products in the tab Catalogue.</source>
        <translation>El catálogo está vacío. Importa productos en la pestaña Catálogo.</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Sin resultados.</translation>
    </message>
    <message>
        <source>in the rundown</source>
        <translation>en la escaleta</translation>
    </message>
    <message>
        <source>Add to the rundown</source>
        <translation>Añadir a la escaleta</translation>
    </message>
    <message>
        <source>Add {count} products</source>
        <translation>Añadir productos: {count}</translation>
    </message>
</context>
<context>
    <name>Programme</name>
    <message>
        <source>Minutes live in one show</source>
        <translation>Minutos en directo en un programa</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>Programas</translation>
    </message>
    <message>
        <source>Minutes with a product</source>
        <translation>Minutos con un producto</translation>
    </message>
    <message>
        <source>Different products shown</source>
        <translation>Productos distintos mostrados</translation>
    </message>
    <message>
        <source>Seconds with the label shown</source>
        <translation>Segundos con la etiqueta visible</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Pedidos</translation>
    </message>
    <message>
        <source>Pieces sold</source>
        <translation>Unidades vendidas</translation>
    </message>
    <message>
        <source>Sold for</source>
        <translation>Vendido por</translation>
    </message>
    <message>
        <source>Questions answered</source>
        <translation>Preguntas respondidas</translation>
    </message>
    <message>
        <source>open</source>
        <translation>abierto</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>aceptada</translation>
    </message>
    <message>
        <source>fulfilled</source>
        <translation>cumplida</translation>
    </message>
    <message>
        <source>proof handed in</source>
        <translation>prueba entregada</translation>
    </message>
    <message>
        <source>rewarded</source>
        <translation>recompensada</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>caducada</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>propuesta</translation>
    </message>
    <message>
        <source>accepted, sample on its way</source>
        <translation>aceptada, muestra en camino</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>rechazada</translation>
    </message>
    <message>
        <source>sample received, to be tested</source>
        <translation>muestra recibida, falta probarla</translation>
    </message>
    <message>
        <source>tested</source>
        <translation>probada</translation>
    </message>
    <message>
        <source>{done} of {target}</source>
        <translation>{done} de {target}</translation>
    </message>
</context>
<context>
    <name>Prompter</name>
    <message>
        <source>Slow down</source>
        <translation>Más despacio</translation>
    </message>
    <message>
        <source>Two minutes left</source>
        <translation>Quedan dos minutos</translation>
    </message>
    <message>
        <source>Say the price again</source>
        <translation>Repite el precio</translation>
    </message>
    <message>
        <source>Check your microphone</source>
        <translation>Revisa el micrófono</translation>
    </message>
    <message>
        <source>Wrap up</source>
        <translation>Ve terminando</translation>
    </message>
    <message>
        <source>Look at the camera</source>
        <translation>Mira a la cámara</translation>
    </message>
    <message>
        <source>Look at the questions</source>
        <translation>Mira las preguntas</translation>
    </message>
    <message>
        <source>From {name}, just now</source>
        <translation>De {name}, ahora mismo</translation>
    </message>
    <message>
        <source>From {name}, {time} ago</source>
        <translation>De {name}, hace {time}</translation>
    </message>
    <message>
        <source>URGENT</source>
        <translation>URGENTE</translation>
    </message>
    <message>
        <source>the producer</source>
        <translation>producción</translation>
    </message>
</context>
<context>
    <name>PrompterPanel</name>
    <message>
        <source>Got it</source>
        <translation>Entendido</translation>
    </message>
    <message>
        <source>One point back</source>
        <translation>Un punto atrás</translation>
    </message>
    <message>
        <source>What was written to you</source>
        <translation>Lo que te han escrito</translation>
    </message>
    <message>
        <source>{count} more waiting</source>
        <translation>{count} más en espera</translation>
    </message>
    <message>
        <source>Talking points</source>
        <translation>Puntos clave</translation>
    </message>
    <message>
        <source>All said.</source>
        <translation>Todo dicho.</translation>
    </message>
    <message>
        <source>Prompter</source>
        <translation>Prompter</translation>
    </message>
    <message>
        <source>The talking points of the cue on program stand here.</source>
        <translation>Aquí están los puntos clave del bloque en programa.</translation>
    </message>
    <message>
        <source>This cue has no talking points.</source>
        <translation>Este bloque no tiene puntos clave.</translation>
    </message>
</context>
<context>
    <name>QuestionDeeds</name>
    <message>
        <source>A question that was asked elsewhere:</source>
        <translation>Una pregunta hecha en otro sitio:</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Answer to: {question}</source>
        <translation>Respuesta a: {question}</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Reply in chat to {name}:</source>
        <translation>Responder en el chat a {name}:</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
</context>
<context>
    <name>QuestionDelegate</name>
    <message>
        <source>ON SCREEN</source>
        <translation>EN PANTALLA</translation>
    </message>
    <message>
        <source>no longer open</source>
        <translation>ya no está abierta</translation>
    </message>
</context>
<context>
    <name>QuestionList</name>
    <message>
        <source>Questions</source>
        <translation>Preguntas</translation>
    </message>
</context>
<context>
    <name>QuestionMenu</name>
    <message>
        <source>Write an answer…</source>
        <translation>Escribir una respuesta…</translation>
    </message>
    <message>
        <source>Reply in chat…</source>
        <translation>Responder en el chat…</translation>
    </message>
    <message>
        <source>On screen without the name</source>
        <translation>En pantalla sin el nombre</translation>
    </message>
    <message>
        <source>About another product</source>
        <translation>Sobre otro producto</translation>
    </message>
    <message>
        <source>No row answers</source>
        <translation>Ninguna fila responde</translation>
    </message>
    <message>
        <source>Not a question</source>
        <translation>No es una pregunta</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <source>Who asked…</source>
        <translation>Quién preguntó…</translation>
    </message>
    <message>
        <source>Mute this viewer</source>
        <translation>Silenciar a este espectador</translation>
    </message>
    <message>
        <source>Mute {name}</source>
        <translation>Silenciar a {name}</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Broadcaster&apos;s id</source>
        <translation>Id del canal</translation>
    </message>
    <message>
        <source>Live chat id</source>
        <translation>Id del chat en directo</translation>
    </message>
    <message>
        <source>Live video id</source>
        <translation>Id del vídeo en directo</translation>
    </message>
    <message>
        <source>Only this room (optional)</source>
        <translation>Solo esta sala (opcional)</translation>
    </message>
    <message>
        <source>Written in this show</source>
        <translation>Escrita en este programa</translation>
    </message>
    <message>
        <source>Answered {moment}</source>
        <translation>Respondida {moment}</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Tu respuesta</translation>
    </message>
    <message>
        <source>No spec row: add an answer</source>
        <translation>Sin fila en la ficha: añade una respuesta</translation>
    </message>
    <message>
        <source>Answered before: {answer}</source>
        <translation>Ya respondida: {answer}</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>pagada</translation>
    </message>
    <message>
        <source>wants to buy</source>
        <translation>quiere comprar</translation>
    </message>
    <message>
        <source>About the product</source>
        <translation>Sobre el producto</translation>
    </message>
    <message>
        <source>About the price</source>
        <translation>Sobre el precio</translation>
    </message>
    <message>
        <source>About shipping</source>
        <translation>Sobre el envío</translation>
    </message>
    <message>
        <source>About stock</source>
        <translation>Sobre existencias</translation>
    </message>
    <message>
        <source>About warranty and returns</source>
        <translation>Sobre garantía y devoluciones</translation>
    </message>
    <message>
        <source>How to buy</source>
        <translation>Cómo comprar</translation>
    </message>
    <message>
        <source>A complaint</source>
        <translation>Una queja</translation>
    </message>
    <message>
        <source>{count} chatter</source>
        <translation>{count} charla</translation>
    </message>
    <message>
        <source>{count} spam</source>
        <translation>{count} spam</translation>
    </message>
    <message>
        <source>{count} abuse</source>
        <translation>{count} insultos</translation>
    </message>
    <message>
        <source>{count} blocked</source>
        <translation>{count} bloqueados</translation>
    </message>
    <message>
        <source>{count} slowed</source>
        <translation>{count} frenados</translation>
    </message>
    <message>
        <source>{count} muted</source>
        <translation>{count} silenciados</translation>
    </message>
    <message>
        <source>{count} repeated</source>
        <translation>{count} repetidos</translation>
    </message>
    <message>
        <source>{count} taken back</source>
        <translation>{count} retirados</translation>
    </message>
    <message>
        <source>{count} hidden by you</source>
        <translation>{count} ocultados por ti</translation>
    </message>
    <message>
        <source>{count} not looked at</source>
        <translation>{count} sin mirar</translation>
    </message>
    <message>
        <source>off</source>
        <translation>apagado</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>conectando</translation>
    </message>
    <message>
        <source>live</source>
        <translation>conectado</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallido</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>terminado</translation>
    </message>
    <message>
        <source>Event stream (SSE)</source>
        <translation>Flujo de eventos (SSE)</translation>
    </message>
    <message>
        <source>Webhook (others send here)</source>
        <translation>Webhook (otros envían aquí)</translation>
    </message>
    <message>
        <source>Replay of a file</source>
        <translation>Repetición de un archivo</translation>
    </message>
    <message>
        <source>{name} can&apos;t be reached. Check the internet connection; it is tried again by itself.</source>
        <translation>No se puede acceder a {name}. Comprueba la conexión a internet; se reintenta solo.</translation>
    </message>
    <message>
        <source>{name} was cut off. It is tried again by itself.</source>
        <translation>{name} se ha cortado. Se reintenta solo.</translation>
    </message>
    <message>
        <source>{name} says nothing more. It is tried again by itself.</source>
        <translation>{name} ya no dice nada. Se reintenta solo.</translation>
    </message>
    <message>
        <source>{name} asked to come back later. It is tried by itself.</source>
        <translation>{name} pidió volver más tarde. Se reintenta solo.</translation>
    </message>
    <message>
        <source>{name} answers in a way we don&apos;t understand. It is tried again by itself.</source>
        <translation>{name} responde de un modo que no entendemos. Se reintenta solo.</translation>
    </message>
    <message>
        <source>{name} wants you to sign in again: copy a new token into the chat&apos;s settings.</source>
        <translation>{name} pide iniciar sesión de nuevo: copia un token nuevo en los ajustes del chat.</translation>
    </message>
    <message>
        <source>{name} does not let this token read. Get one that may read this chat.</source>
        <translation>{name} no deja leer con este token. Consigue uno que pueda leer este chat.</translation>
    </message>
    <message>
        <source>{name} has no such chat. Check its id; the live show must have begun.</source>
        <translation>{name} no tiene ese chat. Revisa su id; el directo debe haber empezado.</translation>
    </message>
    <message>
        <source>{name} has ended. Add the new show&apos;s chat.</source>
        <translation>{name} ha terminado. Añade el chat del programa nuevo.</translation>
    </message>
    <message>
        <source>{name} is over. Records of its file that could not be read: {count}.</source>
        <translation>{name} ha terminado. Registros de su archivo que no se pudieron leer: {count}.</translation>
    </message>
    <message>
        <source>{name} allows no more for now: the platform&apos;s quota is used up.</source>
        <translation>{name} no permite más por ahora: la cuota de la plataforma está agotada.</translation>
    </message>
    <message>
        <source>{name} has a wrong setting. Check the chat&apos;s settings.</source>
        <translation>{name} tiene un ajuste incorrecto. Revisa los ajustes del chat.</translation>
    </message>
    <message>
        <source>{name}: there is no such file. Choose it again in the chat&apos;s settings.</source>
        <translation>{name}: no existe ese archivo. Vuelve a elegirlo en los ajustes del chat.</translation>
    </message>
    <message>
        <source>{name}: the file can&apos;t be read. Allow this user to read it, or choose another one.</source>
        <translation>{name}: no se puede leer el archivo. Permite que este usuario lo lea o elige otro.</translation>
    </message>
    <message>
        <source>{name} is not read just now. It is taken up again by itself.</source>
        <translation>{name} no se lee ahora mismo. Se retoma solo.</translation>
    </message>
    <message>
        <source>{name} is read as soon as the show has a rundown, or is on air.</source>
        <translation>{name} se lee en cuanto el programa tenga una escaleta o esté en el aire.</translation>
    </message>
    <message>
        <source>{name} closed this way of reading; another is tried.</source>
        <translation>{name} cerró esta vía de lectura; se prueba otra.</translation>
    </message>
    <message>
        <source>{name}: nothing answers on this computer. Start its server; it is tried again by itself.</source>
        <translation>{name}: nada responde en este ordenador. Inicia su servidor; se vuelve a intentar solo.</translation>
    </message>
    <message>
        <source>“{field}” is too long, or has a character that can&apos;t be shown.</source>
        <translation>«{field}» es demasiado largo o tiene un carácter que no se puede mostrar.</translation>
    </message>
    <message>
        <source>Fill in “{field}”, so that nobody else&apos;s chat appears.</source>
        <translation>Rellena «{field}», para que no aparezca el chat de otra persona.</translation>
    </message>
    <message>
        <source>Fill in “{field}”; it begins with wss://, or on this computer with ws://.</source>
        <translation>Rellena «{field}»; empieza por wss://, o en este ordenador por ws://.</translation>
    </message>
    <message>
        <source>Fill in “{field}”; it begins with https://, or on this computer with http://.</source>
        <translation>Rellena «{field}»; empieza por https://, o en este ordenador por http://.</translation>
    </message>
    <message>
        <source>“{field}” must be an IP address of this computer and a port, like 127.0.0.1:8760.</source>
        <translation>«{field}» debe ser una dirección IP de este ordenador y un puerto, como 127.0.0.1:8760.</translation>
    </message>
    <message>
        <source>Fill in “{field}”: whsec_ and 32 letters of base64 or more, the same that the sender has.</source>
        <translation>Rellena «{field}»: whsec_ y 32 letras de base64 o más, lo mismo que tiene quien envía.</translation>
    </message>
    <message>
        <source>Fill in “{field}”, or choose it.</source>
        <translation>Rellena «{field}» o elígelo.</translation>
    </message>
    <message>
        <source>“{field}” holds a secret, and addresses are shown. Take it out; it belongs into the token&apos;s field.</source>
        <translation>«{field}» contiene un secreto, y las direcciones se muestran. Quítalo: va en el campo del token.</translation>
    </message>
    <message>
        <source>Compared: yes</source>
        <translation>Comparado: sí</translation>
    </message>
    <message>
        <source>Compared: no</source>
        <translation>Comparado: no</translation>
    </message>
    <message>
        <source>Compared: it depends</source>
        <translation>Comparado: depende</translation>
    </message>
    <message>
        <source>{start}–{end}: messages may be missing</source>
        <translation>{start}–{end}: pueden faltar mensajes</translation>
    </message>
    <message>
        <source>a viewer</source>
        <translation>un espectador</translation>
    </message>
</context>
<context>
    <name>QuestionsPanel</name>
    <message>
        <source>Choose the question above</source>
        <translation>Elegir la pregunta de arriba</translation>
    </message>
    <message>
        <source>Choose the question below</source>
        <translation>Elegir la pregunta de abajo</translation>
    </message>
    <message>
        <source>None about this product. About others: {count}.</source>
        <translation>Ninguna sobre este producto. Sobre otros: {count}.</translation>
    </message>
    <message>
        <source>None about other products. Not about them: {count}.</source>
        <translation>Ninguna sobre otros productos. Las demás: {count}.</translation>
    </message>
    <message>
        <source>No open question. New ones appear here with the row that answers.</source>
        <translation>No hay preguntas abiertas. Las nuevas aparecen aquí con la fila que las responde.</translation>
    </message>
    <message>
        <source>No chat is read yet. Add one, or type a question in with +.</source>
        <translation>Aún no se lee ningún chat. Añade uno o escribe una pregunta con +.</translation>
    </message>
    <message>
        <source>Answered.</source>
        <translation>Respondida.</translation>
    </message>
    <message>
        <source>Put off until after the show.</source>
        <translation>Aplazada para después del programa.</translation>
    </message>
    <message>
        <source>Hidden.</source>
        <translation>Oculta.</translation>
    </message>
    <message>
        <source>Not a question.</source>
        <translation>No es una pregunta.</translation>
    </message>
    <message>
        <source>No row answers.</source>
        <translation>Ninguna fila responde.</translation>
    </message>
    <message>
        <source>Moved to {product}.</source>
        <translation>Pasada a {product}.</translation>
    </message>
    <message>
        <source>Muted: {name}.</source>
        <translation>Silenciado: {name}.</translation>
    </message>
</context>
<context>
    <name>Readiness</name>
    <message>
        <source>The rundown is empty: add the products of this show.</source>
        <translation>La escaleta está vacía: añade los productos de este programa.</translation>
    </message>
    <message>
        <source>There is no destination, and the recording is off: nobody would see the show.</source>
        <translation>No hay destino y la grabación está desactivada: nadie vería el programa.</translation>
    </message>
    <message>
        <source>Even at their shortest the cues are {0} min longer than the show.</source>
        <translation>Incluso con su tiempo mínimo, los bloques duran {0} min más que el programa.</translation>
    </message>
    <message>
        <source>Cues without a place in a show of this length: {0}.</source>
        <translation>Bloques sin sitio en un programa de esta duración: {0}.</translation>
    </message>
    <message>
        <source>{0} has no price.</source>
        <translation>{0} no tiene precio.</translation>
    </message>
    <message>
        <source>{0}: there is none left to sell.</source>
        <translation>{0}: no queda nada que vender.</translation>
    </message>
    <message>
        <source>{0} has no photo.</source>
        <translation>{0} no tiene foto.</translation>
    </message>
    <message>
        <source>{0}: the spec sheet is empty.</source>
        <translation>{0}: la ficha técnica está vacía.</translation>
    </message>
    <message>
        <source>{0}: nothing was tested yet.</source>
        <translation>{0}: aún no se ha probado nada.</translation>
    </message>
    <message>
        <source>{0} is dear, and its warranty is missing: buyers will ask.</source>
        <translation>{0}: precio alto y sin garantía indicada; los compradores preguntarán.</translation>
    </message>
    <message>
        <source>{0} is dear, and nothing is said about returns: buyers will ask.</source>
        <translation>{0}: precio alto y no se dice nada de devoluciones; los compradores preguntarán.</translation>
    </message>
    <message>
        <source>{0}: questions of last time without an answer: {1}.</source>
        <translation>{0}: preguntas de la última vez sin respuesta: {1}.</translation>
    </message>
    <message>
        <source>{0}: there are no talking points.</source>
        <translation>{0}: no hay puntos clave.</translation>
    </message>
    <message>
        <source>{0}: the offer can&apos;t go on air. {1}</source>
        <translation>{0}: la oferta no puede salir en directo. {1}</translation>
    </message>
    <message>
        <source>Open the product</source>
        <translation>Abrir el producto</translation>
    </message>
    <message>
        <source>Open the spec sheet</source>
        <translation>Abrir la ficha técnica</translation>
    </message>
    <message>
        <source>Edit the offer</source>
        <translation>Editar la oferta</translation>
    </message>
    <message>
        <source>Edit the cue</source>
        <translation>Editar el bloque</translation>
    </message>
    <message>
        <source>Open the rundown</source>
        <translation>Abrir la escaleta</translation>
    </message>
    <message>
        <source>Devices…</source>
        <translation>Dispositivos…</translation>
    </message>
    <message>
        <source>Destinations…</source>
        <translation>Destinos…</translation>
    </message>
</context>
<context>
    <name>ReadinessPanel</name>
    <message>
        <source>Readiness</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>Everything is ready.</source>
        <translation>Todo está listo.</translation>
    </message>
    <message>
        <source>Prices, stock, offers, spec sheets and talking points were looked at.</source>
        <translation>Se han revisado precios, stock, ofertas, fichas técnicas y puntos clave.</translation>
    </message>
    <message>
        <source>Would fail on air</source>
        <translation>Fallaría en directo</translation>
    </message>
    <message>
        <source>Better put right before</source>
        <translation>Mejor corregir antes</translation>
    </message>
</context>
<context>
    <name>ReasonBar</name>
    <message>
        <source>Why it goes on air all the same; it is logged</source>
        <translation>Por qué sale en directo de todos modos; queda registrado</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Dejarlo</translation>
    </message>
</context>
<context>
    <name>ReceiverForm</name>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Buyers agreed to be told of to Meta</source>
        <translation>Los compradores aceptan que se informe a Meta</translation>
    </message>
    <message>
        <source>This server asks for no secret</source>
        <translation>Este servidor no pide secreto</translation>
    </message>
    <message>
        <source>Also what happened in this show so far</source>
        <translation>También lo ocurrido hasta ahora en este programa</translation>
    </message>
    <message>
        <source>Tell it what happens</source>
        <translation>Contarle lo que pasa</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Send a test</source>
        <translation>Enviar prueba</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Probar ahora</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Measurement id</source>
        <translation>ID de medición</translation>
    </message>
    <message>
        <source>Pixel id</source>
        <translation>ID del píxel</translation>
    </message>
    <message>
        <source>Code for test events, from Events Manager</source>
        <translation>Código para eventos de prueba (Events Manager)</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Asunto</translation>
    </message>
    <message>
        <source>Events in one request, at most</source>
        <translation>Eventos por petición, como máximo</translation>
    </message>
    <message>
        <source>What it is told of</source>
        <translation>De qué se le informa</translation>
    </message>
    <message>
        <source>New receiver</source>
        <translation>Receptor nuevo</translation>
    </message>
    <message>
        <source>Type to replace it. It is kept in the keyring.</source>
        <translation>Escribe para cambiarlo. Se guarda en el llavero.</translation>
    </message>
    <message>
        <source>File for events</source>
        <translation>Archivo para eventos</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
</context>
<context>
    <name>Receivers</name>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>File, with its whole path</source>
        <translation>Archivo, con la ruta completa</translation>
    </message>
    <message>
        <source>ARN of the channel</source>
        <translation>ARN del canal</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>Dirección del servidor</translation>
    </message>
    <message>
        <source>Secret it signs with (whsec_…)</source>
        <translation>Secreto con que se firma (whsec_…)</translation>
    </message>
    <message>
        <source>API secret</source>
        <translation>Secreto de la API</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Token de acceso</translation>
    </message>
    <message>
        <source>Access key id : secret access key</source>
        <translation>ID de clave de acceso : clave secreta</translation>
    </message>
    <message>
        <source>user:password, or a token</source>
        <translation>usuario:contraseña, o un token</translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>File on this computer</source>
        <translation>Archivo en este ordenador</translation>
    </message>
    <message>
        <source>Show and stream</source>
        <translation>Programa y emisión</translation>
    </message>
    <message>
        <source>Products and stock</source>
        <translation>Productos y existencias</translation>
    </message>
    <message>
        <source>Offers and coupons</source>
        <translation>Ofertas y cupones</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Pedidos</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Preguntas</translation>
    </message>
    <message>
        <source>Picture and sound</source>
        <translation>Imagen y sonido</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Marcas</translation>
    </message>
    <message>
        <source>It can&apos;t be reached; it is tried again.</source>
        <translation>No se puede contactar; se vuelve a intentar.</translation>
    </message>
    <message>
        <source>It does not answer in time; it is tried again.</source>
        <translation>No responde a tiempo; se vuelve a intentar.</translation>
    </message>
    <message>
        <source>It is out of order; it is tried again.</source>
        <translation>No funciona; se vuelve a intentar.</translation>
    </message>
    <message>
        <source>It wants a break; it is tried again after it.</source>
        <translation>Pide una pausa; después se vuelve a intentar.</translation>
    </message>
    <message>
        <source>Its answer was cut off; it is tried again.</source>
        <translation>Su respuesta se cortó; se vuelve a intentar.</translation>
    </message>
    <message>
        <source>It is still busy with it; it is asked again.</source>
        <translation>Aún lo está procesando; se le vuelve a preguntar.</translation>
    </message>
    <message>
        <source>It could not prove who it is. Nothing was sent; check the address.</source>
        <translation>No pudo probar quién es. No se envió nada; revisa la dirección.</translation>
    </message>
    <message>
        <source>No safe connection can be made with it. Check the address.</source>
        <translation>No hay conexión segura posible. Revisa la dirección.</translation>
    </message>
    <message>
        <source>It points to another address. Enter its final address.</source>
        <translation>Remite a otra dirección. Escribe la definitiva.</translation>
    </message>
    <message>
        <source>It does not take the secret. Enter it again.</source>
        <translation>No acepta el secreto. Escríbelo de nuevo.</translation>
    </message>
    <message>
        <source>Its secret is not here. Enter it again.</source>
        <translation>Falta su secreto. Escríbelo de nuevo.</translation>
    </message>
    <message>
        <source>The secret is not complete. Copy it again.</source>
        <translation>El secreto no está completo. Cópialo de nuevo.</translation>
    </message>
    <message>
        <source>There is nothing at this address. Check it.</source>
        <translation>No hay nada en esa dirección. Revísala.</translation>
    </message>
    <message>
        <source>It refused the event.</source>
        <translation>Rechazó el evento.</translation>
    </message>
    <message>
        <source>It knows another event by the same name and refused this one.</source>
        <translation>Conoce otro evento con el mismo nombre y rechazó este.</translation>
    </message>
    <message>
        <source>This is a rehearsal: nothing leaves this computer.</source>
        <translation>Esto es un ensayo: nada sale de este ordenador.</translation>
    </message>
    <message>
        <source>The address can&apos;t be used. Check it.</source>
        <translation>La dirección no sirve. Revísala.</translation>
    </message>
    <message>
        <source>Nobody said that buyers agreed. Tick it where they did, and send it again.</source>
        <translation>Nadie indicó que los compradores aceptaran. Márcalo si es así y reenvíalo.</translation>
    </message>
    <message>
        <source>The disk is full. Free some space.</source>
        <translation>El disco está lleno. Libera espacio.</translation>
    </message>
    <message>
        <source>The file can&apos;t be written. Choose another one.</source>
        <translation>No se puede escribir el archivo. Elige otro.</translation>
    </message>
    <message>
        <source>It takes no events as old as this one.</source>
        <translation>No admite eventos tan antiguos.</translation>
    </message>
    <message>
        <source>The event is too long for it.</source>
        <translation>El evento es demasiado largo para él.</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>desactivado</translation>
    </message>
    <message>
        <source>{count} sent</source>
        <translation>{count} enviados</translation>
    </message>
    <message>
        <source>{count} waiting</source>
        <translation>{count} en espera</translation>
    </message>
    <message>
        <source>{count} refused</source>
        <translation>{count} rechazados</translation>
    </message>
    <message>
        <source>Next try in {time}.</source>
        <translation>Próximo intento en {time}.</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
</context>
<context>
    <name>ReceiversDialog</name>
    <message>
        <source>Receivers of events</source>
        <translation>Receptores de eventos</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazados</translation>
    </message>
    <message>
        <source>Receivers</source>
        <translation>Receptores</translation>
    </message>
    <message>
        <source>Whatever happens in a show is told to these, each event at least once, in order.</source>
        <translation>A estos se les cuenta todo lo que pasa en un programa: cada evento al menos una vez y en orden.</translation>
    </message>
    <message>
        <source>Add another</source>
        <translation>Añadir otro</translation>
    </message>
    <message>
        <source>Refused: {count}</source>
        <translation>Rechazados: {count}</translation>
    </message>
    <message>
        <source>It has the test event.</source>
        <translation>Recibió el evento de prueba.</translation>
    </message>
    <message>
        <source>It is being tried.</source>
        <translation>Se está intentando.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Guardado.</translation>
    </message>
    <message>
        <source>Asking the keyring…</source>
        <translation>Consultando el llavero…</translation>
    </message>
    <message>
        <source>Sending a test event…</source>
        <translation>Enviando un evento de prueba…</translation>
    </message>
</context>
<context>
    <name>ReceiversPanel</name>
    <message>
        <source>Receivers of events</source>
        <translation>Receptores de eventos</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Editar…</translation>
    </message>
</context>
<context>
    <name>RehearseScreen</name>
    <message>
        <source>One rehearsal runs already.</source>
        <translation>Ya hay un ensayo en marcha.</translation>
    </message>
    <message>
        <source>End the show that is on air first.</source>
        <translation>Termina antes el programa que está en directo.</translation>
    </message>
    <message>
        <source>Its pack is not here.</source>
        <translation>Su paquete no está aquí.</translation>
    </message>
    <message>
        <source>Stop the rehearsal? Its show ends, and is scored as far as it went.</source>
        <translation>¿Parar el ensayo? Su programa termina y se valora hasta donde llegó.</translation>
    </message>
    <message>
        <source>Stop it</source>
        <translation>Pararlo</translation>
    </message>
    <message>
        <source>Keep going</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>The rehearsal is opening in its own window …</source>
        <translation>El ensayo se está abriendo en su propia ventana …</translation>
    </message>
    <message>
        <source>The rehearsal could not be started. Try: cuecard --rehearse</source>
        <translation>No se pudo iniciar el ensayo. Prueba: cuecard --rehearse</translation>
    </message>
</context>
<context>
    <name>RelayBox</name>
    <message>
        <source>Far away</source>
        <translation>A distancia</translation>
    </message>
    <message>
        <source>For producers who are not in your network, over your agency&apos;s server. Nothing is opened towards the Internet: this computer connects to the server.</source>
        <translation>Para productores que no están en tu red, a través del servidor de tu agencia. No se abre nada hacia Internet: este ordenador se conecta al servidor.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>Dirección del servidor</translation>
    </message>
    <message>
        <source>Name of this studio there</source>
        <translation>Nombre de este estudio allí</translation>
    </message>
    <message>
        <source>Credentials file</source>
        <translation>Archivo de credenciales</translation>
    </message>
    <message>
        <source>Fill in address and name first.</source>
        <translation>Rellena primero la dirección y el nombre.</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>guardado</translation>
    </message>
    <message>
        <source>none chosen</source>
        <translation>ninguno elegido</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>Credenciales</translation>
    </message>
    <message>
        <source>It could not be kept; the log says why.</source>
        <translation>No se pudo guardar; el registro dice por qué.</translation>
    </message>
    <message>
        <source>This machine has no keyring: the choice lasts for this run only.</source>
        <translation>Este equipo no tiene llavero: la elección solo dura esta sesión.</translation>
    </message>
</context>
<context>
    <name>ResultsScreen</name>
    <message>
        <source>This is a rehearsal: viewers and orders are modelled, and nobody bought.</source>
        <translation>Esto es un ensayo: espectadores y pedidos salen de un modelo, y nadie ha comprado.</translation>
    </message>
    <message>
        <source>After the show</source>
        <translation>Tras el programa</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>Acuerdos</translation>
    </message>
    <message>
        <source>Tasks and levels</source>
        <translation>Tareas y niveles</translation>
    </message>
</context>
<context>
    <name>Rundown</name>
    <message>
        <source>on time</source>
        <translation>a tiempo</translation>
    </message>
    <message>
        <source>{count} min behind</source>
        <translation>{count} min de retraso</translation>
    </message>
    <message>
        <source>{count} min early</source>
        <translation>{count} min de adelanto</translation>
    </message>
    <message>
        <source>cued by {name}</source>
        <translation>preparado por {name}</translation>
    </message>
    <message>
        <source>taken by {name}</source>
        <translation>lanzado por {name}</translation>
    </message>
    <message>
        <source>by {name}</source>
        <translation>por {name}</translation>
    </message>
    <message>
        <source>changed by {name}</source>
        <translation>cambiado por {name}</translation>
    </message>
    <message>
        <source>{planned} planned · {used} used</source>
        <translation>previsto {planned} · usado {used}</translation>
    </message>
    <message>
        <source>no time for it in this show</source>
        <translation>sin tiempo en este programa</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>Agotado</translation>
    </message>
    <message>
        <source>{count} left</source>
        <translation>Quedan {count}</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>on program</source>
        <translation>en programa</translation>
    </message>
    <message>
        <source>next</source>
        <translation>sigue</translation>
    </message>
</context>
<context>
    <name>RundownBar</name>
    <message>
        <source>Products</source>
        <translation>Productos</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>Otro…</translation>
    </message>
    <message>
        <source>Add a coupon, a giveaway, a break …</source>
        <translation>Añadir un cupón, un sorteo, una pausa …</translation>
    </message>
    <message>
        <source>Template…</source>
        <translation>Plantilla…</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>Subir (Alt+Up)</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>Bajar (Alt+Down)</translation>
    </message>
    <message>
        <source>Duplicate (Ctrl+D)</source>
        <translation>Duplicar (Ctrl+D)</translation>
    </message>
    <message>
        <source>Remove (Delete)</source>
        <translation>Quitar (Delete)</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Deshacer (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Shift+Z)</source>
        <translation>Rehacer (Ctrl+Shift+Z)</translation>
    </message>
    <message>
        <source>Unlock the rundown</source>
        <translation>Desbloquear la escaleta</translation>
    </message>
    <message>
        <source>Lock the rundown against editing</source>
        <translation>Bloquear la edición de la escaleta</translation>
    </message>
</context>
<context>
    <name>RundownEditor</name>
    <message>
        <source>Rundown</source>
        <translation>Escaleta</translation>
    </message>
    <message>
        <source>Nothing is planned yet. Add the products of this show, or begin with a template.</source>
        <translation>Aún no hay nada previsto. Añade los productos de este programa o empieza con una plantilla.</translation>
    </message>
    <message>
        <source>This can&apos;t be undone: somebody changed the same thing since.</source>
        <translation>No se puede deshacer: alguien ha cambiado lo mismo después.</translation>
    </message>
    <message>
        <source>Replace the whole rundown by the template? You can undo it.</source>
        <translation>¿Sustituir toda la escaleta por la plantilla? Lo puedes deshacer.</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>Sustituir</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservar</translation>
    </message>
</context>
<context>
    <name>RundownHeads</name>
    <message>
        <source>starts</source>
        <translation>inicio</translation>
    </message>
    <message>
        <source>cue</source>
        <translation>bloque</translation>
    </message>
    <message>
        <source>lasts</source>
        <translation>dura</translation>
    </message>
</context>
<context>
    <name>RundownList</name>
    <message>
        <source>Rundown</source>
        <translation>Escaleta</translation>
    </message>
</context>
<context>
    <name>RundownPanel</name>
    <message>
        <source>Rundown</source>
        <translation>Escaleta</translation>
    </message>
    <message>
        <source>No cues yet. Plan the show in Prepare; what is there can be taken from here.</source>
        <translation>Aún no hay bloques. Planifica el programa en Preparar; lo que haya se lanza desde aquí.</translation>
    </message>
    <message>
        <source>Unlock the rundown</source>
        <translation>Desbloquear la escaleta</translation>
    </message>
    <message>
        <source>Lock the rundown</source>
        <translation>Bloquear la escaleta</translation>
    </message>
    <message>
        <source>Only you take</source>
        <translation>Solo lanzas tú</translation>
    </message>
    <message>
        <source>Producers may take</source>
        <translation>Los productores pueden lanzar</translation>
    </message>
    <message>
        <source>Producers cue, and you take. Press to let them take again.</source>
        <translation>Los productores preparan y tú lanzas. Pulsa para que vuelvan a poder lanzar.</translation>
    </message>
    <message>
        <source>Press to hold takes: producers cue, and only you take.</source>
        <translation>Pulsa para reservarte los lanzamientos: los productores preparan y solo lanzas tú.</translation>
    </message>
</context>
<context>
    <name>Sales</name>
    <message>
        <source>pieces in one minute</source>
        <translation>unidades en un minuto</translation>
    </message>
    <message>
        <source>coupon</source>
        <translation>cupón</translation>
    </message>
    <message>
        <source>link</source>
        <translation>enlace</translation>
    </message>
    <message>
        <source>live</source>
        <translation>conectado</translation>
    </message>
    <message>
        <source>after the show</source>
        <translation>tras el programa</translation>
    </message>
    <message>
        <source>not by a show</source>
        <translation>sin programa</translation>
    </message>
    <message>
        <source>not paid yet</source>
        <translation>sin pagar</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>pagado</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>confirmado</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>cancelado</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Tarifa</translation>
    </message>
    <message>
        <source>Commission</source>
        <translation>Comisión</translation>
    </message>
    <message>
        <source>Fee and commission</source>
        <translation>Tarifa y comisión</translation>
    </message>
    <message>
        <source>Show begins</source>
        <translation>Empieza el programa</translation>
    </message>
    <message>
        <source>Show ends</source>
        <translation>Acaba el programa</translation>
    </message>
    <message>
        <source>Product shown</source>
        <translation>Producto mostrado</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>Agotado</translation>
    </message>
    <message>
        <source>Offer begins</source>
        <translation>Empieza la oferta</translation>
    </message>
    <message>
        <source>Offer ends</source>
        <translation>Acaba la oferta</translation>
    </message>
    <message>
        <source>Coupon</source>
        <translation>Cupón</translation>
    </message>
    <message>
        <source>Giveaway</source>
        <translation>Sorteo</translation>
    </message>
    <message>
        <source>Question on screen</source>
        <translation>Pregunta en pantalla</translation>
    </message>
    <message>
        <source>Question answered</source>
        <translation>Pregunta respondida</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Marcar</translation>
    </message>
    <message>
        <source>Slate</source>
        <translation>Carátula</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Corrección</translation>
    </message>
    <message>
        <source>Products outside the catalogue</source>
        <translation>Productos fuera del catálogo</translation>
    </message>
    <message>
        <source>Orders: {count}</source>
        <translation>Pedidos: {count}</translation>
    </message>
    <message>
        <source>{rate} a minute shown</source>
        <translation>{rate} por minuto en pantalla</translation>
    </message>
    <message>
        <source>{count} returned</source>
        <translation>{count} devueltos</translation>
    </message>
    <message>
        <source>sold out</source>
        <translation>agotado</translation>
    </message>
    <message>
        <source>{count} left</source>
        <translation>Quedan {count}</translation>
    </message>
    <message>
        <source>fee {amount}</source>
        <translation>tarifa {amount}</translation>
    </message>
    <message>
        <source>from piece {number}: {paid}</source>
        <translation>desde la unidad {number}: {paid}</translation>
    </message>
    <message>
        <source>{amount} a piece</source>
        <translation>{amount} por unidad</translation>
    </message>
    <message>
        <source>everything no other deal is about</source>
        <translation>todo lo que no tiene otro acuerdo</translation>
    </message>
</context>
<context>
    <name>SalesButton</name>
    <message>
        <source>orders</source>
        <translation>pedidos</translation>
    </message>
    <message>
        <source>modelled orders</source>
        <translation>pedidos (modelo)</translation>
    </message>
    <message>
        <source>Orders: {count}</source>
        <translation>Pedidos: {count}</translation>
    </message>
    <message>
        <source>Modelled orders: {count}</source>
        <translation>Pedidos (modelo): {count}</translation>
    </message>
    <message>
        <source>Sales: {figures}</source>
        <translation>Ventas: {figures}</translation>
    </message>
</context>
<context>
    <name>SalesChart</name>
    <message>
        <source>Pieces sold, minute by minute</source>
        <translation>Unidades vendidas, minuto a minuto</translation>
    </message>
    <message>
        <source>most in minute {minute}: {count}</source>
        <translation>máximo en el minuto {minute}: {count}</translation>
    </message>
</context>
<context>
    <name>SalesPanel</name>
    <message>
        <source>Sales</source>
        <translation>Ventas</translation>
    </message>
    <message>
        <source>Results…</source>
        <translation>Resultados…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Productos</translation>
    </message>
    <message>
        <source>Sales, modelled: nobody buys</source>
        <translation>Ventas (modelo): nadie compra</translation>
    </message>
    <message>
        <source>orders, {count} returned</source>
        <translation>pedidos, {count} devueltos</translation>
    </message>
    <message>
        <source>orders</source>
        <translation>pedidos</translation>
    </message>
    <message>
        <source>pieces sold</source>
        <translation>unidades vendidas</translation>
    </message>
    <message>
        <source>sold, less returns</source>
        <translation>vendido, sin devoluciones</translation>
    </message>
    <message>
        <source>earned by your deals</source>
        <translation>ganado por tus acuerdos</translation>
    </message>
</context>
<context>
    <name>SampleErrand</name>
    <message>
        <source>The studio was lost meanwhile. Try again in a moment.</source>
        <translation>El estudio se ha perdido entretanto. Inténtalo de nuevo en un momento.</translation>
    </message>
</context>
<context>
    <name>ScenePanel</name>
    <message>
        <source>Scene buttons change the preview. With Shift they do it once.</source>
        <translation>Los botones de escena cambian el previo. Con Shift lo hacen una vez.</translation>
    </message>
    <message>
        <source>How a take goes over</source>
        <translation>Transición al lanzar</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>Escena</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Previo</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>Which picture the buttons change</source>
        <translation>Qué imagen cambian los botones</translation>
    </message>
    <message>
        <source>Fade</source>
        <translation>Fundido</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Corte</translation>
    </message>
    <message>
        <source>Inset</source>
        <translation>Recuadro</translation>
    </message>
    <message>
        <source>Clips</source>
        <translation>Clips</translation>
    </message>
    <message>
        <source>Play a clip</source>
        <translation>Reproducir un clip</translation>
    </message>
</context>
<context>
    <name>ScorePage</name>
    <message>
        <source>Rehearsals</source>
        <translation>Ensayos</translation>
    </message>
    <message>
        <source>Open as a page</source>
        <translation>Abrir como página</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Rehearse again, same seed</source>
        <translation>Repetir, misma semilla</translation>
    </message>
    <message>
        <source>This file is no longer there.</source>
        <translation>Este archivo ya no está.</translation>
    </message>
    <message>
        <source>No program opens this. It is here: {place}</source>
        <translation>Ningún programa lo abre. Está aquí: {place}</translation>
    </message>
</context>
<context>
    <name>Scorecard</name>
    <message>
        <source>most: {value}</source>
        <translation>máx.: {value}</translation>
    </message>
    <message>
        <source>Untitled show</source>
        <translation>Programa sin título</translation>
    </message>
    <message>
        <source>seed {number}</source>
        <translation>semilla {number}</translation>
    </message>
    <message>
        <source>{amount} sold, modelled</source>
        <translation>{amount} vendidos (modelo)</translation>
    </message>
</context>
<context>
    <name>SecretKeeping</name>
    <message>
        <source>The secret could not be kept; the log says why.</source>
        <translation>No se pudo guardar el secreto; el registro dice por qué.</translation>
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
        <source>The stream goes on, but its show can&apos;t be read: rundown and offers are not there.</source>
        <translation>La emisión sigue, pero no se puede leer su programa: no están la escaleta ni las ofertas.</translation>
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
        <source>{0} can&apos;t take the stream fast enough; pictures left out: {1}. A lower bitrate would help.</source>
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
        <source>The close-up camera {0} gives nothing.</source>
        <translation>La cámara de detalle {0} no da imagen.</translation>
    </message>
    <message>
        <source>The close-up camera {0} is gone.</source>
        <translation>La cámara de detalle {0} ha desaparecido.</translation>
    </message>
    <message>
        <source>The clip {0} gives nothing; viewers get the camera.</source>
        <translation>El clip {0} no da imagen; los espectadores ven la cámara.</translation>
    </message>
    <message>
        <source>The clip {0} can&apos;t be played; viewers get the camera.</source>
        <translation>El clip {0} no se puede reproducir; los espectadores ven la cámara.</translation>
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
        <source>The planned offer for {0} did not start: {1}</source>
        <translation>La oferta prevista para {0} no ha empezado: {1}</translation>
    </message>
    <message>
        <source>The catalogue can&apos;t be used as usual: {0}.</source>
        <translation>El catálogo no funciona como siempre: {0}.</translation>
    </message>
    <message>
        <source>The show is kept in memory only: {0}.</source>
        <translation>El programa se guarda solo en memoria: {0}.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock was put forward by {0}. The show keeps its own time: offers end as viewers were told, and events keep their order.</source>
        <translation>El reloj de este ordenador se adelantó {0}. El programa sigue con su propia hora: las ofertas terminan como se dijo a los espectadores y los eventos conservan su orden.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock was put back by {0}. The show keeps its own time: offers end as viewers were told, and events keep their order.</source>
        <translation>El reloj de este ordenador se atrasó {0}. El programa sigue con su propia hora: las ofertas terminan como se dijo a los espectadores y los eventos conservan su orden.</translation>
    </message>
    <message>
        <source>The key of {0} lasts for this run only.</source>
        <translation>La clave de {0} dura solo esta sesión.</translation>
    </message>
    <message>
        <source>The address is wrong. Copy it from the platform&apos;s page again.</source>
        <translation>La dirección no es correcta. Cópiala otra vez de la página de la plataforma.</translation>
    </message>
    <message>
        <source>There is no stream key. Enter it in the destination&apos;s settings.</source>
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
        <source>The server refused. It is tried again by itself; look at the platform&apos;s page for a reason.</source>
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
        <source>The server&apos;s certificate is not to be trusted; the stream key was not sent. Check the address.</source>
        <translation>El certificado del servidor no es de fiar; la clave de emisión no se ha enviado. Comprueba la dirección.</translation>
    </message>
    <message>
        <source>The server refused the stream key. Copy it from the platform&apos;s page again; keys expire.</source>
        <translation>El servidor ha rechazado la clave de emisión. Cópiala otra vez de la página de la plataforma; las claves caducan.</translation>
    </message>
    <message>
        <source>Somebody already sends with this stream key. End the other stream, or take another key.</source>
        <translation>Ya hay alguien emitiendo con esta clave. Termina la otra emisión o usa otra clave.</translation>
    </message>
    <message>
        <source>The server does not know this address. Check the part after the server&apos;s name.</source>
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
        <source>The folder can&apos;t be used. Choose another folder for recordings.</source>
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
        <source>The chat takes no text as long as this. Make it shorter.</source>
        <translation>El chat no admite un texto tan largo. Acórtalo.</translation>
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
        <source>{name} changed this meanwhile ({what}); nothing was done. Look before asking again.</source>
        <translation>{name} lo ha cambiado entretanto ({what}); no se ha hecho nada. Mira antes de volver a pedirlo.</translation>
    </message>
    <message>
        <source>this cue</source>
        <translation>este bloque</translation>
    </message>
    <message>
        <source>the place of this cue</source>
        <translation>el lugar de este bloque</translation>
    </message>
    <message>
        <source>the rundown</source>
        <translation>la escaleta</translation>
    </message>
    <message>
        <source>the length of the show</source>
        <translation>la duración del programa</translation>
    </message>
    <message>
        <source>the lock of the rundown</source>
        <translation>el bloqueo de la escaleta</translation>
    </message>
    <message>
        <source>the preview</source>
        <translation>el previo</translation>
    </message>
    <message>
        <source>the program</source>
        <translation>el programa en emisión</translation>
    </message>
    <message>
        <source>preview or program</source>
        <translation>previo o programa</translation>
    </message>
    <message>
        <source>the transition</source>
        <translation>la transición</translation>
    </message>
    <message>
        <source>the talking points</source>
        <translation>los puntos clave</translation>
    </message>
    <message>
        <source>who may take</source>
        <translation>quién puede lanzar</translation>
    </message>
    <message>
        <source>the texts on the picture</source>
        <translation>los textos en la imagen</translation>
    </message>
    <message>
        <source>the look</source>
        <translation>el aspecto</translation>
    </message>
    <message>
        <source>the offer</source>
        <translation>la oferta</translation>
    </message>
    <message>
        <source>the title</source>
        <translation>el título</translation>
    </message>
    <message>
        <source>the slate</source>
        <translation>la carátula</translation>
    </message>
    <message>
        <source>the sound</source>
        <translation>el sonido</translation>
    </message>
    <message>
        <source>whether the show is on air</source>
        <translation>si el programa está en directo</translation>
    </message>
    <message>
        <source>what the picture shows</source>
        <translation>lo que muestra la imagen</translation>
    </message>
    <message>
        <source>This port can&apos;t be used: another program may have it. Choose another one.</source>
        <translation>Este puerto no se puede usar: quizá lo tenga otro programa. Elige otro.</translation>
    </message>
    <message>
        <source>Somebody guesses codes: none is taken for a minute.</source>
        <translation>Alguien está adivinando códigos: durante un minuto no se acepta ninguno.</translation>
    </message>
    <message>
        <source>The server is being called.</source>
        <translation>Llamando al servidor.</translation>
    </message>
    <message>
        <source>The server can&apos;t be reached; it is called again by itself.</source>
        <translation>No se llega al servidor; se vuelve a intentar solo.</translation>
    </message>
    <message>
        <source>The server refuses this studio. Check its name and the credentials file.</source>
        <translation>El servidor rechaza este estudio. Revisa el nombre y el archivo de credenciales.</translation>
    </message>
    <message>
        <source>Somebody far away knocks who was not let in. If you expect them, show a code and tell it to them.</source>
        <translation>Alguien llama a distancia y aún no tiene permiso. Si lo esperas, muestra un código y dáselo.</translation>
    </message>
    <message>
        <source>A rehearsal stays on this computer: other devices can&apos;t come in.</source>
        <translation>Un ensayo se queda en este ordenador: otros dispositivos no pueden entrar.</translation>
    </message>
    <message>
        <source>This machine has no keyring: the certificate lasts for this run only, and devices will warn of a new one the next time.</source>
        <translation>Este equipo no tiene llavero: el certificado solo dura esta sesión y la próxima vez los dispositivos avisarán de uno nuevo.</translation>
    </message>
    <message>
        <source>Button boxes talk unencrypted: the password never travels, but who listens on this network sees which buttons are pressed.</source>
        <translation>Las botoneras hablan sin cifrar: la contraseña nunca viaja, pero quien escuche en esta red ve qué botones se pulsan.</translation>
    </message>
    <message>
        <source>The server accepts the stream key.</source>
        <translation>El servidor acepta la clave de emisión.</translation>
    </message>
</context>
<context>
    <name>ShopForm</name>
    <message>
        <source>An agency&apos;s hub passes its orders on at once</source>
        <translation>El concentrador de una agencia pasa sus pedidos al momento</translation>
    </message>
    <message>
        <source>Ask for orders</source>
        <translation>Pedir los pedidos</translation>
    </message>
    <message>
        <source>Use this shop</source>
        <translation>Usar esta tienda</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Probar</translation>
    </message>
    <message>
        <source>Fetch products</source>
        <translation>Traer productos</translation>
    </message>
    <message>
        <source>Ask for orders now</source>
        <translation>Pedir pedidos ahora</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Its prices are for this market; empty: all</source>
        <translation>Sus precios son de este mercado; vacío: todos</translation>
    </message>
    <message>
        <source>New shop</source>
        <translation>Tienda nueva</translation>
    </message>
    <message>
        <source>Type to replace it. It is kept in the keyring.</source>
        <translation>Escribe para cambiarlo. Se guarda en el llavero.</translation>
    </message>
    <message>
        <source>Fill in: {field}</source>
        <translation>Rellena: {field}</translation>
    </message>
    <message>
        <source>Check the fields of the hub: {why}</source>
        <translation>Revisa los campos del concentrador: {why}</translation>
    </message>
</context>
<context>
    <name>Shops</name>
    <message>
        <source>Address of the shop</source>
        <translation>Dirección de la tienda</translation>
    </message>
    <message>
        <source>Key of the app</source>
        <translation>Clave de la aplicación</translation>
    </message>
    <message>
        <source>Consumer key</source>
        <translation>Clave de consumidor</translation>
    </message>
    <message>
        <source>Cipher of the shop</source>
        <translation>Cifra de la tienda</translation>
    </message>
    <message>
        <source>Tracking id</source>
        <translation>ID de seguimiento</translation>
    </message>
    <message>
        <source>Numbers of your products, with commas</source>
        <translation>Números de tus productos, con comas</translation>
    </message>
    <message>
        <source>Or words to look for products with</source>
        <translation>O palabras para buscar productos</translation>
    </message>
    <message>
        <source>Version of the interface, if not the usual one</source>
        <translation>Versión de la interfaz, si no es la habitual</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Secreto</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Token to renew it with</source>
        <translation>Token para renovarlo</translation>
    </message>
    <message>
        <source>Address of the agency&apos;s hub</source>
        <translation>Dirección del concentrador de la agencia</translation>
    </message>
    <message>
        <source>Subject of this shop there</source>
        <translation>Asunto de esta tienda allí</translation>
    </message>
    <message>
        <source>Stream that keeps it; empty: the hub is asked</source>
        <translation>Flujo que lo guarda; vacío: se pregunta al concentrador</translation>
    </message>
    <message>
        <source>Credentials for the hub: seed, token or user:password</source>
        <translation>Credenciales del concentrador: semilla, token o usuario:contraseña</translation>
    </message>
    <message>
        <source>Secret that the shop signs with; empty: the one above</source>
        <translation>Secreto con el que firma la tienda; vacío: el de arriba</translation>
    </message>
    <message>
        <source>Any shop that speaks Cuecard&apos;s interface</source>
        <translation>Cualquier tienda con la interfaz de Cuecard</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>aún sin consultar</translation>
    </message>
    <message>
        <source>working</source>
        <translation>funciona</translation>
    </message>
    <message>
        <source>tried again soon</source>
        <translation>se reintenta pronto</translation>
    </message>
    <message>
        <source>needs you</source>
        <translation>te necesita</translation>
    </message>
    <message>
        <source>It can&apos;t be reached; it is tried again.</source>
        <translation>No se puede contactar; se vuelve a intentar.</translation>
    </message>
    <message>
        <source>It does not answer in time; it is tried again.</source>
        <translation>No responde a tiempo; se vuelve a intentar.</translation>
    </message>
    <message>
        <source>Its answer was cut off; it is tried again.</source>
        <translation>Su respuesta se cortó; se vuelve a intentar.</translation>
    </message>
    <message>
        <source>It is out of order; it is tried again.</source>
        <translation>No funciona; se vuelve a intentar.</translation>
    </message>
    <message>
        <source>It wants a break; it is asked again after it.</source>
        <translation>Pide una pausa; después se vuelve a consultar.</translation>
    </message>
    <message>
        <source>It does not know you any more. Enter a new token.</source>
        <translation>Ya no te conoce. Escribe un token nuevo.</translation>
    </message>
    <message>
        <source>It does not take the secret. Check that it belongs to the key.</source>
        <translation>No acepta el secreto. Comprueba que sea el de la clave.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is wrong. Set it, and the shop answers again.</source>
        <translation>El reloj de este ordenador va mal. Ajústalo y la tienda volverá a responder.</translation>
    </message>
    <message>
        <source>The token may not ask for this. Give it the right.</source>
        <translation>El token no tiene permiso. Dáselo.</translation>
    </message>
    <message>
        <source>There is no such shop. Check address and settings.</source>
        <translation>No existe esa tienda. Revisa dirección y ajustes.</translation>
    </message>
    <message>
        <source>What answers there is no such shop. Check it.</source>
        <translation>Lo que responde ahí no es esa tienda. Revísalo.</translation>
    </message>
    <message>
        <source>It points to another address. Enter its final address.</source>
        <translation>Remite a otra dirección. Escribe la definitiva.</translation>
    </message>
    <message>
        <source>It could not prove who it is. Nothing was sent; check the address.</source>
        <translation>No pudo probar quién es. No se envió nada; revisa la dirección.</translation>
    </message>
    <message>
        <source>A setting is missing or wrong.</source>
        <translation>Falta un ajuste o es incorrecto.</translation>
    </message>
    <message>
        <source>The agency&apos;s hub can&apos;t be reached; it is called again. The shop is asked anyway.</source>
        <translation>No se llega al concentrador de la agencia; se vuelve a llamar. A la tienda se le pregunta igualmente.</translation>
    </message>
    <message>
        <source>The agency&apos;s hub does not answer; it is called again. The shop is asked anyway.</source>
        <translation>El concentrador de la agencia no responde; se vuelve a llamar. A la tienda se le pregunta igualmente.</translation>
    </message>
    <message>
        <source>The agency&apos;s hub could not prove who it is. Check its address.</source>
        <translation>El concentrador de la agencia no pudo demostrar quién es. Revisa su dirección.</translation>
    </message>
    <message>
        <source>The agency&apos;s hub wants other credentials. Ask the agency for them.</source>
        <translation>El concentrador de la agencia quiere otras credenciales. Pídelas a la agencia.</translation>
    </message>
    <message>
        <source>The agency&apos;s hub does not let this studio hear the subject. Ask the agency.</source>
        <translation>El concentrador de la agencia no deja que este estudio oiga el asunto. Pregunta a la agencia.</translation>
    </message>
    <message>
        <source>The agency&apos;s hub has no such stream. Check the stream&apos;s name.</source>
        <translation>El concentrador de la agencia no tiene ese flujo. Revisa su nombre.</translation>
    </message>
    <message>
        <source>A field of the agency&apos;s hub is missing or wrong.</source>
        <translation>Falta un campo del concentrador de la agencia o está mal.</translation>
    </message>
    <message>
        <source>What the agency&apos;s hub passed on was not signed by the shop, and was refused.</source>
        <translation>Lo que pasó el concentrador no iba firmado por la tienda y se rechazó.</translation>
    </message>
    <message>
        <source>A rehearsal listens to no hub outside this computer.</source>
        <translation>Un ensayo no escucha ningún concentrador fuera de este ordenador.</translation>
    </message>
    <message>
        <source>An offer&apos;s code could not be made in this shop.</source>
        <translation>No se pudo crear el código de una oferta en esta tienda.</translation>
    </message>
    <message>
        <source>Another provider</source>
        <translation>Otro proveedor</translation>
    </message>
    <message>
        <source>good</source>
        <translation>buena</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>correcta</translation>
    </message>
    <message>
        <source>bad</source>
        <translation>mala</translation>
    </message>
    <message>
        <source>nothing arrives</source>
        <translation>no llega nada</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>desactivado</translation>
    </message>
    <message>
        <source>Orders: {count}</source>
        <translation>Pedidos: {count}</translation>
    </message>
    <message>
        <source>Last answer: {time}.</source>
        <translation>Última respuesta: {time}.</translation>
    </message>
    <message>
        <source>Asked again in {time}.</source>
        <translation>Nueva consulta en {time}.</translation>
    </message>
    <message>
        <source>sign in again</source>
        <translation>inicia sesión de nuevo</translation>
    </message>
</context>
<context>
    <name>ShopsDialog</name>
    <message>
        <source>Shops and accounts</source>
        <translation>Tiendas y cuentas</translation>
    </message>
    <message>
        <source>Shops</source>
        <translation>Tiendas</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Cuentas</translation>
    </message>
</context>
<context>
    <name>ShopsPage</name>
    <message>
        <source>Shops</source>
        <translation>Tiendas</translation>
    </message>
    <message>
        <source>Add another</source>
        <translation>Añadir otro</translation>
    </message>
    <message>
        <source>None yet. Fill in the form to add the first.</source>
        <translation>Aún no hay. Rellena el formulario para añadir el primero.</translation>
    </message>
    <message>
        <source>The shop answers.</source>
        <translation>La tienda responde.</translation>
    </message>
    <message>
        <source>Fetched; look at the import.</source>
        <translation>Recibidos; revisa la importación.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Guardado.</translation>
    </message>
    <message>
        <source>The shop is being asked for orders.</source>
        <translation>Se están pidiendo los pedidos.</translation>
    </message>
    <message>
        <source>Asking the shop…</source>
        <translation>Preguntando a la tienda…</translation>
    </message>
    <message>
        <source>Fetching the products…</source>
        <translation>Trayendo los productos…</translation>
    </message>
    <message>
        <source>Asking the keyring…</source>
        <translation>Consultando el llavero…</translation>
    </message>
</context>
<context>
    <name>ShowRow</name>
    <message>
        <source>Untitled show</source>
        <translation>Programa sin título</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open {title}</source>
        <translation>Abrir {title}</translation>
    </message>
    <message>
        <source>Duplicate {title} as a new show</source>
        <translation>Duplicar {title} como programa nuevo</translation>
    </message>
    <message>
        <source>Remove {title}</source>
        <translation>Quitar {title}</translation>
    </message>
    <message>
        <source>on air {day}</source>
        <translation>en directo {day}</translation>
    </message>
    <message>
        <source>changed {day}</source>
        <translation>cambiado {day}</translation>
    </message>
    <message>
        <source>cues: {count}</source>
        <translation>bloques: {count}</translation>
    </message>
</context>
<context>
    <name>ShowSettings</name>
    <message>
        <source>Market</source>
        <translation>Mercado</translation>
    </message>
    <message>
        <source>End the show before changing its market</source>
        <translation>Termina el programa antes de cambiar su mercado</translation>
    </message>
</context>
<context>
    <name>SignInBox</name>
    <message>
        <source>Sign in with</source>
        <translation>Iniciar sesión con</translation>
    </message>
    <message>
        <source>Address of the provider</source>
        <translation>Dirección del proveedor</translation>
    </message>
    <message>
        <source>Client id of your application there</source>
        <translation>ID de cliente de tu aplicación</translation>
    </message>
    <message>
        <source>Its secret, if it has one</source>
        <translation>Su secreto, si lo tiene</translation>
    </message>
    <message>
        <source>Port it comes back to, if a fixed one</source>
        <translation>Puerto de retorno, si es fijo</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>Address to open</source>
        <translation>Dirección que abrir</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Abrir en el navegador</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Type this code in where the browser asks for it:</source>
        <translation>Escribe este código donde lo pida el navegador:</translation>
    </message>
    <message>
        <source>Go on in the browser; this page notices when you are done.</source>
        <translation>Sigue en el navegador; esta página nota cuándo acabas.</translation>
    </message>
    <message>
        <source>The provider named an address that is not safe; nothing is opened.</source>
        <translation>El proveedor dio una dirección que no es segura; no se abre nada.</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>quedan {time}</translation>
    </message>
    <message>
        <source>Enter the client id; the provider gives it to your application.</source>
        <translation>Escribe el ID de cliente; el proveedor se lo da a tu aplicación.</translation>
    </message>
    <message>
        <source>Enter the provider&apos;s address; it begins with https://.</source>
        <translation>Escribe la dirección del proveedor; empieza por https://.</translation>
    </message>
    <message>
        <source>No browser opened. Copy the address and open it yourself.</source>
        <translation>No se abrió ningún navegador. Copia la dirección y ábrela tú.</translation>
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
    <name>SpecLines</name>
    <message>
        <source>✓ {day}</source>
        <translation>✓ {day}</translation>
    </message>
    <message>
        <source>✗ test not passed</source>
        <translation>✗ prueba no superada</translation>
    </message>
    <message>
        <source>▲ untested</source>
        <translation>▲ sin probar</translation>
    </message>
</context>
<context>
    <name>SpecList</name>
    <message>
        <source>Spec sheet</source>
        <translation>Ficha técnica</translation>
    </message>
</context>
<context>
    <name>SpecPanel</name>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Back to the sheet of the product on program</source>
        <translation>Volver a la ficha del producto en programa</translation>
    </message>
    <message>
        <source>This row answers</source>
        <translation>Esta fila responde</translation>
    </message>
    <message>
        <source>Label, value or product: 50 m, battery…</source>
        <translation>Propiedad, valor o producto: 50 m, batería…</translation>
    </message>
    <message>
        <source>Search the spec sheets</source>
        <translation>Buscar en las fichas técnicas</translation>
    </message>
    <message>
        <source>Spec sheet</source>
        <translation>Ficha técnica</translation>
    </message>
    <message>
        <source>Nothing found in any spec sheet.</source>
        <translation>Sin resultados en ninguna ficha técnica.</translation>
    </message>
    <message>
        <source>The spec sheet of the product on program stands here.</source>
        <translation>Aquí está la ficha técnica del producto en programa.</translation>
    </message>
    <message>
        <source>Nothing is written down of this product yet.</source>
        <translation>Aún no hay nada anotado de este producto.</translation>
    </message>
</context>
<context>
    <name>SpecResults</name>
    <message>
        <source>the product itself</source>
        <translation>el propio producto</translation>
    </message>
    <message>
        <source>This product</source>
        <translation>Este producto</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>Relacionados</translation>
    </message>
    <message>
        <source>Other products</source>
        <translation>Otros productos</translation>
    </message>
</context>
<context>
    <name>SpecSearch</name>
    <message>
        <source>Search all spec sheets: 50 m, battery, IP68</source>
        <translation>Buscar en todas las fichas técnicas: 50 m, batería, IP68</translation>
    </message>
    <message>
        <source>Search spec sheets</source>
        <translation>Buscar en las fichas técnicas</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Lo encontrado</translation>
    </message>
</context>
<context>
    <name>SpecSheet</name>
    <message>
        <source>{name} · related</source>
        <translation>{name} · relacionado</translation>
    </message>
    <message>
        <source>Tested {date}: {how}, passed</source>
        <translation>Probado {date}: {how}, superado</translation>
    </message>
    <message>
        <source>Tested {date}: {how}, FAILED</source>
        <translation>Probado {date}: {how}, NO SUPERADO</translation>
    </message>
    <message>
        <source>not tested</source>
        <translation>sin probar</translation>
    </message>
    <message>
        <source>source: {source}</source>
        <translation>fuente: {source}</translation>
    </message>
</context>
<context>
    <name>SpecSheetEditor</name>
    <message>
        <source>Label</source>
        <translation>Propiedad</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Condiciones</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>Tested</source>
        <translation>Probado</translation>
    </message>
    <message>
        <source>Spec sheet</source>
        <translation>Ficha técnica</translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>Añadir fila</translation>
    </message>
    <message>
        <source>Duplicate this row (Ctrl+D)</source>
        <translation>Duplicar esta fila (Ctrl+D)</translation>
    </message>
    <message>
        <source>Delete this row (Ctrl+Del)</source>
        <translation>Eliminar esta fila (Ctrl+Del)</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>Subir (Alt+Up)</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>Bajar (Alt+Down)</translation>
    </message>
    <message>
        <source>Paste rows of a spreadsheet (Ctrl+V)</source>
        <translation>Pegar filas de una hoja de cálculo (Ctrl+V)</translation>
    </message>
    <message>
        <source>{rows} rows, {tested} tested</source>
        <translation>filas: {rows}, probadas: {tested}</translation>
    </message>
    <message>
        <source>Row {row}, {heading}: {text}</source>
        <translation>Fila {row}, {heading}: {text}</translation>
    </message>
    <message>
        <source>Back to {name}</source>
        <translation>Volver a {name}</translation>
    </message>
</context>
<context>
    <name>SquareCode</name>
    <message>
        <source>Square code with the address, for a telephone&apos;s camera</source>
        <translation>Código cuadrado con la dirección, para la cámara de un teléfono</translation>
    </message>
</context>
<context>
    <name>StageCard</name>
    <message>
        <source>on air</source>
        <translation>en directo</translation>
    </message>
    <message>
        <source>modelled viewers</source>
        <translation>espectadores (modelo)</translation>
    </message>
    <message>
        <source>Go live</source>
        <translation>Salir en directo</translation>
    </message>
    <message>
        <source>To the On air screen</source>
        <translation>Ir a En directo</translation>
    </message>
    <message>
        <source>See the scorecard</source>
        <translation>Ver el balance</translation>
    </message>
    <message>
        <source>Open a rehearsal</source>
        <translation>Abrir un ensayo</translation>
    </message>
    <message>
        <source>Stop the rehearsal</source>
        <translation>Parar el ensayo</translation>
    </message>
    <message>
        <source>Rehearsals have a window of their own</source>
        <translation>Los ensayos tienen su propia ventana</translation>
    </message>
    <message>
        <source>With their own shows and catalogue, so that nothing of yours changes and nothing leaves this computer.</source>
        <translation>Con sus propios programas y catálogo: nada de lo tuyo cambia y nada sale de este ordenador.</translation>
    </message>
    <message>
        <source>Choose a show and start</source>
        <translation>Elige un programa y empieza</translation>
    </message>
    <message>
        <source>Viewers ask and buy as a model of your market does.</source>
        <translation>Los espectadores preguntan y compran como lo hace un modelo de tu mercado.</translation>
    </message>
    <message>
        <source>Show, viewers and the platform on this computer are set up.</source>
        <translation>Se preparan el programa, los espectadores y la plataforma de este ordenador.</translation>
    </message>
    <message>
        <source>Press “Go live”: the viewers come when you do.</source>
        <translation>Pulsa «Salir en directo»: los espectadores llegan contigo.</translation>
    </message>
    <message>
        <source>End the show when it is over, and you are told how it was.</source>
        <translation>Termina el programa cuando acabe y se te dirá cómo fue.</translation>
    </message>
    <message>
        <source>The scorecard is being written.</source>
        <translation>Se está escribiendo el balance.</translation>
    </message>
    <message>
        <source>It stopped without a word.</source>
        <translation>Se detuvo sin decir nada.</translation>
    </message>
    <message>
        <source>{points} of 100 points</source>
        <translation>{points} de 100 puntos</translation>
    </message>
    <message>
        <source>seed {number}</source>
        <translation>semilla {number}</translation>
    </message>
    <message>
        <source>without faults</source>
        <translation>sin averías</translation>
    </message>
    <message>
        <source>light</source>
        <translation>ligero</translation>
    </message>
</context>
<context>
    <name>StartForm</name>
    <message>
        <source>How</source>
        <translation>Cómo</translation>
    </message>
    <message>
        <source>Who hosts</source>
        <translation>Quién presenta</translation>
    </message>
    <message>
        <source>Name on the scorecard</source>
        <translation>Nombre en el balance</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
    <message>
        <source>Another seed</source>
        <translation>Otra semilla</translation>
    </message>
    <message>
        <source>The same seed brings the same viewers, questions and faults.</source>
        <translation>La misma semilla trae los mismos espectadores, preguntas y averías.</translation>
    </message>
    <message>
        <source>Let things go wrong</source>
        <translation>Que algo falle</translation>
    </message>
    <message>
        <source>Light: send no picture</source>
        <translation>Ligero: no enviar imagen</translation>
    </message>
    <message>
        <source>Spares a slow computer. Otherwise a platform on this computer gets it.</source>
        <translation>Alivia un ordenador lento. Si no, la recibe una plataforma de este ordenador.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>Viewers and orders are modelled: nobody buys, nothing leaves this computer.</source>
        <translation>Espectadores y pedidos salen de un modelo: nadie compra, nada sale de este ordenador.</translation>
    </message>
    <message>
        <source>Cameras fail, prices change, spam comes: as the pack plans it.</source>
        <translation>Fallan cámaras, cambian precios, llega spam: según el paquete.</translation>
    </message>
    <message>
        <source>Nothing fails. The scorecard leaves faults out.</source>
        <translation>Nada falla. El balance deja fuera las averías.</translation>
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
        <source>Start it all the same</source>
        <translation>Empezarla igualmente</translation>
    </message>
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
        <source>Save what you edited before you change the language.</source>
        <translation>Guarda lo que has editado antes de cambiar de idioma.</translation>
    </message>
    <message>
        <source>Not saved: {names}. Closing the window throws it away.</source>
        <translation>Sin guardar: {names}. Si cierras la ventana, se pierde.</translation>
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
    <name>TakeButton</name>
    <message>
        <source>Take {title}</source>
        <translation>Lanzar {title}</translation>
    </message>
</context>
<context>
    <name>TaskCard</name>
    <message>
        <source>Accept</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Abandonar</translation>
    </message>
    <message>
        <source>Hand in the proof</source>
        <translation>Entregar la prueba</translation>
    </message>
    <message>
        <source>Make the proof</source>
        <translation>Hacer la prueba</translation>
    </message>
    <message>
        <source>Points: {count}</source>
        <translation>Puntos: {count}</translation>
    </message>
    <message>
        <source>Pays {amount}</source>
        <translation>Paga {amount}</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>hasta {time}</translation>
    </message>
</context>
<context>
    <name>TaskDialog</name>
    <message>
        <source>A task of your own</source>
        <translation>Una tarea propia</translation>
    </message>
    <message>
        <source>Ends after</source>
        <translation>Acaba tras el</translation>
    </message>
    <message>
        <source>Ask for more</source>
        <translation>Pedir más</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>De qué trata</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>Qué se pide</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>Qué se cuenta</translation>
    </message>
    <message>
        <source>How much of it</source>
        <translation>Cuánto</translation>
    </message>
    <message>
        <source>Ask for this no more</source>
        <translation>No pedir esto</translation>
    </message>
    <message>
        <source>Give the task a title.</source>
        <translation>Pon un título a la tarea.</translation>
    </message>
</context>
<context>
    <name>TasksPage</name>
    <message>
        <source>Ask the shops now</source>
        <translation>Consultar las tiendas</translation>
    </message>
    <message>
        <source>Your own…</source>
        <translation>Propia…</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tareas</translation>
    </message>
    <message>
        <source>No task yet.</source>
        <translation>Aún no hay tareas.</translation>
    </message>
    <message>
        <source>No campaign yet.</source>
        <translation>Aún no hay campañas.</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Campañas</translation>
    </message>
    <message>
        <source>No brand proposes anything yet.</source>
        <translation>Ninguna marca propone nada aún.</translation>
    </message>
    <message>
        <source>Brands</source>
        <translation>Marcas</translation>
    </message>
    <message>
        <source>Where you stand</source>
        <translation>Tu posición</translation>
    </message>
    <message>
        <source>Points towards the next level</source>
        <translation>Puntos hacia el siguiente nivel</translation>
    </message>
    <message>
        <source>Points: {count}</source>
        <translation>Puntos: {count}</translation>
    </message>
    <message>
        <source>No level yet</source>
        <translation>Aún sin nivel</translation>
    </message>
    <message>
        <source>{count} points to {name}, which opens:</source>
        <translation>{count} puntos para {name}, que abre:</translation>
    </message>
    <message>
        <source>The highest level. It opens:</source>
        <translation>El nivel más alto. Abre:</translation>
    </message>
    <message>
        <source>The proof is written: {text}</source>
        <translation>La prueba está escrita: {text}</translation>
    </message>
    <message>
        <source>The shops were asked.</source>
        <translation>Se consultó a las tiendas.</translation>
    </message>
</context>
<context>
    <name>Team</name>
    <message>
        <source>This studio is in no team.</source>
        <translation>Este estudio no está en ningún equipo.</translation>
    </message>
    <message>
        <source>Connected; brought together within a minute.</source>
        <translation>Conectado; se sincroniza en un minuto.</translation>
    </message>
    <message>
        <source>Being brought together…</source>
        <translation>Sincronizando…</translation>
    </message>
    <message>
        <source>Studio and team have the same.</source>
        <translation>El estudio y el equipo tienen lo mismo.</translation>
    </message>
    <message>
        <source>It has to wait, and is tried again.</source>
        <translation>Tiene que esperar; se vuelve a intentar.</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Producto</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>Acuerdo</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>The server can&apos;t be reached. Check its address and your network.</source>
        <translation>No se llega al servidor. Revisa su dirección y tu red.</translation>
    </message>
    <message>
        <source>The server refuses this user or password.</source>
        <translation>El servidor rechaza este usuario o contraseña.</translation>
    </message>
    <message>
        <source>The server has no such database. Check the address.</source>
        <translation>El servidor no tiene esa base de datos. Revisa la dirección.</translation>
    </message>
    <message>
        <source>The server has no room for more at the moment.</source>
        <translation>El servidor no tiene sitio para más en este momento.</translation>
    </message>
    <message>
        <source>The server is starting.</source>
        <translation>El servidor está arrancando.</translation>
    </message>
    <message>
        <source>The server went away meanwhile.</source>
        <translation>El servidor se fue mientras tanto.</translation>
    </message>
    <message>
        <source>The server takes too long.</source>
        <translation>El servidor tarda demasiado.</translation>
    </message>
    <message>
        <source>This user may not do that there. Ask the agency to let your studio in.</source>
        <translation>Este usuario no puede hacer eso allí. Pide a la agencia que admita tu estudio.</translation>
    </message>
    <message>
        <source>The server&apos;s disk is full.</source>
        <translation>El disco del servidor está lleno.</translation>
    </message>
    <message>
        <source>The server&apos;s disk can&apos;t be written to.</source>
        <translation>No se puede escribir en el disco del servidor.</translation>
    </message>
    <message>
        <source>The server only lets itself be read.</source>
        <translation>El servidor solo permite leer.</translation>
    </message>
    <message>
        <source>Another program holds the database; it is tried again.</source>
        <translation>Otro programa ocupa la base de datos; se vuelve a intentar.</translation>
    </message>
    <message>
        <source>There is no team in this database. Check the address.</source>
        <translation>En esta base de datos no hay ningún equipo. Revisa la dirección.</translation>
    </message>
    <message>
        <source>The team does not know this user. Ask the agency to let your studio in.</source>
        <translation>El equipo no conoce a este usuario. Pide a la agencia que admita tu estudio.</translation>
    </message>
    <message>
        <source>The team waits until the show is over.</source>
        <translation>El equipo espera hasta que acabe el programa.</translation>
    </message>
    <message>
        <source>This is a rehearsal: nothing leaves this computer.</source>
        <translation>Esto es un ensayo: nada sale de este ordenador.</translation>
    </message>
    <message>
        <source>Somebody has chosen already.</source>
        <translation>Alguien ya ha decidido.</translation>
    </message>
    <message>
        <source>Somebody else changed it at this moment: look again.</source>
        <translation>Otra persona lo cambió en este momento: mira de nuevo.</translation>
    </message>
    <message>
        <source>All but what waits for a choice is the same.</source>
        <translation>Todo es igual salvo lo que espera una decisión.</translation>
    </message>
    <message>
        <source>The team calls this studio {name}.</source>
        <translation>El equipo llama a este estudio {name}.</translation>
    </message>
    <message>
        <source>Brought together last: {time}.</source>
        <translation>Última sincronización: {time}.</translation>
    </message>
    <message>
        <source>Last change: {time}, {sent} sent, {taken} taken.</source>
        <translation>Último cambio: {time}, {sent} enviados, {taken} recibidos.</translation>
    </message>
    <message>
        <source>Products: {count}</source>
        <translation>Productos: {count}</translation>
    </message>
    <message>
        <source>changed {time}</source>
        <translation>cambio: {time}</translation>
    </message>
</context>
<context>
    <name>TeamDialog</name>
    <message>
        <source>Team</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>Cómo está</translation>
    </message>
    <message>
        <source>The team&apos;s products are from:</source>
        <translation>Los productos del equipo son de:</translation>
    </message>
    <message>
        <source>Studios of the team</source>
        <translation>Estudios del equipo</translation>
    </message>
    <message>
        <source>Changed on both sides</source>
        <translation>Cambiado en ambos lados</translation>
    </message>
    <message>
        <source>Nothing waits for a choice.</source>
        <translation>Nada espera una decisión.</translation>
    </message>
    <message>
        <source>Neither writer saw the other&apos;s version. Both are kept, whichever holds.</source>
        <translation>Ninguno vio la versión del otro. Se conservan las dos, valga la que valga.</translation>
    </message>
    <message>
        <source>Further ones: {count}</source>
        <translation>Otros más: {count}</translation>
    </message>
</context>
<context>
    <name>TestForm</name>
    <message>
        <source>Tested on</source>
        <translation>Probado el</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Cómo</translation>
    </message>
    <message>
        <source>What came out</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Photo or clip</source>
        <translation>Foto o clip</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Superada</translation>
    </message>
    <message>
        <source>Photo of the test</source>
        <translation>Foto de la prueba</translation>
    </message>
    <message>
        <source>Choose a photo or clip…</source>
        <translation>Elegir una foto o un clip…</translation>
    </message>
    <message>
        <source>Remove this test</source>
        <translation>Quitar esta prueba</translation>
    </message>
    <message>
        <source>Photo or clip of the test</source>
        <translation>Foto o clip de la prueba</translation>
    </message>
</context>
<context>
    <name>TextsDialog</name>
    <message>
        <source>What the overlays say</source>
        <translation>Textos de los gráficos</translation>
    </message>
    <message>
        <source>Name in the lower third</source>
        <translation>Nombre en el rótulo</translation>
    </message>
    <message>
        <source>Line under the name</source>
        <translation>Línea bajo el nombre</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Subtítulos</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Corrección</translation>
    </message>
    <message>
        <source>Line on the slate</source>
        <translation>Línea en la carátula</translation>
    </message>
    <message>
        <source>Label on advertising</source>
        <translation>Aviso de publicidad</translation>
    </message>
    <message>
        <source>Logo: a picture file</source>
        <translation>Logo: un archivo de imagen</translation>
    </message>
    <message>
        <source>As the market words it</source>
        <translation>Como lo dice el mercado</translation>
    </message>
    <message>
        <source>Ticker: one message a line</source>
        <translation>Ticker: un mensaje por línea</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>On the picture</source>
        <translation>En la imagen</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation>Elegir un logo</translation>
    </message>
</context>
<context>
    <name>ThemeDialog</name>
    <message>
        <source>How the overlays look</source>
        <translation>Aspecto de los gráficos</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Temas</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Aplicar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Choosing one tries it in the preview. Your own themes: {folder}</source>
        <translation>Al elegir uno se prueba en el previo. Tus propios temas: {folder}</translation>
    </message>
</context>
<context>
    <name>TierRows</name>
    <message>
        <source>From piece</source>
        <translation>Desde la unidad</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>Porcentaje</translation>
    </message>
    <message>
        <source>A piece</source>
        <translation>Por unidad</translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation>Añadir un tramo</translation>
    </message>
    <message>
        <source>Remove this step</source>
        <translation>Quitar este tramo</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Timeline: {lanes}</source>
        <translation>Cronología: {lanes}</translation>
    </message>
    <message>
        <source>good</source>
        <translation>bien</translation>
    </message>
    <message>
        <source>not good</source>
        <translation>mal</translation>
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
        <source>Sources and destinations</source>
        <translation>Fuentes y destinos</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>Preparar</translation>
    </message>
    <message>
        <source>On air</source>
        <translation>En directo</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Rehearse</source>
        <translation>Ensayar</translation>
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
        <source>of {time}</source>
        <translation>de {time}</translation>
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
        <source>Muted</source>
        <translation>Silenciado</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Silenciar</translation>
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
    <name>TotalSection</name>
    <message>
        <source>Sold, modelled</source>
        <translation>Vendido (modelo)</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Bring it back</source>
        <translation>Recuperar</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
</context>
<context>
    <name>ViewersFigure</name>
    <message>
        <source>modelled viewers</source>
        <translation>espectadores (modelo)</translation>
    </message>
    <message>
        <source>Nobody watches: a model of your market&apos;s viewers does.</source>
        <translation>Nadie mira: lo hace un modelo de los espectadores de tu mercado.</translation>
    </message>
</context>
<context>
    <name>WhatIf</name>
    <message>
        <source>Currency</source>
        <translation>Moneda</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Tarifa</translation>
    </message>
    <message>
        <source>Commission</source>
        <translation>Comisión</translation>
    </message>
    <message>
        <source>Really earned: {earned}. Under these terms: {other}.</source>
        <translation>Ganado: {earned}. Con estas condiciones: {other}.</translation>
    </message>
    <message>
        <source>Other terms</source>
        <translation>Otras condiciones</translation>
    </message>
</context>
<context>
    <name>WindowMenu</name>
    <message>
        <source>Devices…</source>
        <translation>Dispositivos…</translation>
    </message>
    <message>
        <source>Producers and devices…</source>
        <translation>Productores y dispositivos…</translation>
    </message>
    <message>
        <source>Destinations…</source>
        <translation>Destinos…</translation>
    </message>
    <message>
        <source>Chats…</source>
        <translation>Chats…</translation>
    </message>
    <message>
        <source>Shops…</source>
        <translation>Tiendas…</translation>
    </message>
    <message>
        <source>Accounts…</source>
        <translation>Cuentas…</translation>
    </message>
    <message>
        <source>Team…</source>
        <translation>Equipo…</translation>
    </message>
    <message>
        <source>Receivers of events…</source>
        <translation>Receptores de eventos…</translation>
    </message>
    <message>
        <source>Questions after the show…</source>
        <translation>Preguntas tras el programa…</translation>
    </message>
    <message>
        <source>Picture and recording…</source>
        <translation>Imagen y grabación…</translation>
    </message>
    <message>
        <source>What platforms cover…</source>
        <translation>Qué tapan las plataformas…</translation>
    </message>
    <message>
        <source>What the overlays say…</source>
        <translation>Textos de los gráficos…</translation>
    </message>
    <message>
        <source>How the overlays look…</source>
        <translation>Aspecto de los gráficos…</translation>
    </message>
    <message>
        <source>Glance on another screen</source>
        <translation>Vistazo en otra pantalla</translation>
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
        <source>The platform says: {words}</source>
        <translation>La plataforma dice: {words}</translation>
    </message>
    <message>
        <source>{count} dropped</source>
        <translation>{count} perdidos</translation>
    </message>
</context>
<context>
    <name>_ReceiverRow</name>
    <message>
        <source>Try now</source>
        <translation>Probar ahora</translation>
    </message>
</context>
</TS>
