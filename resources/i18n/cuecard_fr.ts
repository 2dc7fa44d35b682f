<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AccountsPage</name>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>Nobody is signed in. Tokens are kept in the keyring of this computer alone.</source>
        <translation>Personne n&apos;est connecté. Les jetons restent dans le trousseau de cet ordinateur.</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Se reconnecter</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Se déconnecter</translation>
    </message>
    <message>
        <source>Broadcasts of this show</source>
        <translation>Diffusions de cette émission</translation>
    </message>
    <message>
        <source>who has the link</source>
        <translation>qui a le lien</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>tout le monde</translation>
    </message>
    <message>
        <source>nobody but you</source>
        <translation>vous seul</translation>
    </message>
    <message>
        <source>Make a broadcast</source>
        <translation>Créer une diffusion</translation>
    </message>
    <message>
        <source>Title; empty: the show&apos;s</source>
        <translation>Titre ; vide : celui de l&apos;émission</translation>
    </message>
    <message>
        <source>Who can watch it</source>
        <translation>Qui peut la voir</translation>
    </message>
    <message>
        <source>End the broadcast</source>
        <translation>Terminer la diffusion</translation>
    </message>
    <message>
        <source>Choose an account to have its platform make a broadcast.</source>
        <translation>Choisissez un compte pour que sa plateforme crée une diffusion.</translation>
    </message>
    <message>
        <source>This account&apos;s platform makes no broadcasts.</source>
        <translation>La plateforme de ce compte ne crée pas de diffusions.</translation>
    </message>
    <message>
        <source>The broadcast is there; its destination was added.</source>
        <translation>La diffusion est prête ; sa destination a été ajoutée.</translation>
    </message>
    <message>
        <source>Asking the platform…</source>
        <translation>La plateforme est interrogée…</translation>
    </message>
</context>
<context>
    <name>ActionRow</name>
    <message>
        <source>Answered</source>
        <translation>Répondu</translation>
    </message>
    <message>
        <source>After show</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>More to do with this question</source>
        <translation>Autres actions sur cette question</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>On screen</source>
        <translation>À l’écran</translation>
    </message>
</context>
<context>
    <name>AfterPage</name>
    <message>
        <source>Show</source>
        <translation>Émission</translation>
    </message>
    <message>
        <source>Questions to answer…</source>
        <translation>Questions à traiter…</translation>
    </message>
    <message>
        <source>Highlight clips…</source>
        <translation>Temps forts…</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>Exporter en CSV…</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produits</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s&apos;est passé</translation>
    </message>
    <message>
        <source>Earned by deal</source>
        <translation>Gagné par contrat</translation>
    </message>
    <message>
        <source>No deal earned anything in this show.</source>
        <translation>Aucun contrat n&apos;a rien rapporté dans cette émission.</translation>
    </message>
    <message>
        <source>Orders after the show, day by day</source>
        <translation>Commandes après l&apos;émission, jour par jour</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>Aucune pour le moment.</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Chronologie</translation>
    </message>
    <message>
        <source>The same show for:</source>
        <translation>La même émission pour :</translation>
    </message>
    <message>
        <source>Orders after the show</source>
        <translation>Commandes après l&apos;émission</translation>
    </message>
    <message>
        <source>Untitled show</source>
        <translation>Émission sans titre</translation>
    </message>
    <message>
        <source>orders</source>
        <translation>commandes</translation>
    </message>
    <message>
        <source>pieces sold</source>
        <translation>pièces vendues</translation>
    </message>
    <message>
        <source>sold, less returns</source>
        <translation>vendu, hors retours</translation>
    </message>
    <message>
        <source>earned</source>
        <translation>gagné</translation>
    </message>
    <message>
        <source>orders after the show</source>
        <translation>commandes après l&apos;émission</translation>
    </message>
    <message>
        <source>in the recording {time}</source>
        <translation>dans l&apos;enregistrement {time}</translation>
    </message>
    <message>
        <source>part {number}</source>
        <translation>partie {number}</translation>
    </message>
    <message>
        <source>Day {number}</source>
        <translation>Jour {number}</translation>
    </message>
    <message>
        <source>Export sales</source>
        <translation>Exporter les ventes</translation>
    </message>
    <message>
        <source>Could not be written: {why}</source>
        <translation>Écriture impossible : {why}</translation>
    </message>
    <message>
        <source>Written: {name}</source>
        <translation>Écrit : {name}</translation>
    </message>
</context>
<context>
    <name>AskersDialog</name>
    <message>
        <source>Who asked</source>
        <translation>Qui a demandé</translation>
    </message>
    <message>
        <source>Others who asked the same: {count}</source>
        <translation>Autres à avoir posé la même : {count}</translation>
    </message>
    <message>
        <source>Let in again</source>
        <translation>Réadmettre</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Ignorer</translation>
    </message>
</context>
<context>
    <name>BesideSection</name>
    <message>
        <source>Choose a run: its points stand as a tick in every subject.</source>
        <translation>Choisissez un essai&#xa0;: ses points sont marqués d’un trait dans chaque rubrique.</translation>
    </message>
    <message>
        <source>Nobody rehearsed this before. The next run will be compared with this one.</source>
        <translation>Personne n’a encore répété ceci. Le prochain essai sera comparé à celui-ci.</translation>
    </message>
</context>
<context>
    <name>BoxesBox</name>
    <message>
        <source>Button boxes</source>
        <translation>Boîtiers à touches</translation>
    </message>
    <message>
        <source>For Stream Deck, Touch Portal and other programs and boxes that know obs-websocket 5. Give them this address and the password.</source>
        <translation>Pour Stream Deck, Touch Portal et les autres programmes et boîtiers qui parlent obs-websocket 5. Donnez-leur cette adresse et le mot de passe.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Afficher le mot de passe</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Nouveau mot de passe</translation>
    </message>
    <message>
        <source>Boxes with the old one are let in no more</source>
        <translation>Les boîtiers avec l’ancien n’entrent plus</translation>
    </message>
    <message>
        <source>Asking the keyring…</source>
        <translation>Consultation du trousseau…</translation>
    </message>
    <message>
        <source>The password could not be read; the log says why.</source>
        <translation>Le mot de passe n’a pas pu être lu&#x202f;; le journal dit pourquoi.</translation>
    </message>
    <message>
        <source>This machine has no keyring: the password lasts for this run only.</source>
        <translation>Cet ordinateur n’a pas de trousseau&#xa0;: le mot de passe ne vaut que pour cette session.</translation>
    </message>
</context>
<context>
    <name>BrandCard</name>
    <message>
        <source>How it was tested: a line, a photo, a clip</source>
        <translation>Comment il a été testé : une ligne, une photo, un clip</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Refuser</translation>
    </message>
    <message>
        <source>answer until {time}</source>
        <translation>répondre jusqu&apos;au {time}</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>Sample received</source>
        <translation>Échantillon reçu</translation>
    </message>
    <message>
        <source>Tested</source>
        <translation>Testé</translation>
    </message>
</context>
<context>
    <name>CampaignCard</name>
    <message>
        <source>until {time}</source>
        <translation>jusqu&apos;au {time}</translation>
    </message>
    <message>
        <source>From level {name} on</source>
        <translation>À partir du niveau {name}</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Take part</source>
        <translation>Participer</translation>
    </message>
</context>
<context>
    <name>CanvasLayout</name>
    <message>
        <source>Platform</source>
        <translation>Plateforme</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Haut</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>Bas</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Gauche</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Droite</translation>
    </message>
    <message>
        <source>As the platform has it</source>
        <translation>Selon la plateforme</translation>
    </message>
</context>
<context>
    <name>CatalogueFields</name>
    <message>
        <source>This is here twice.</source>
        <translation>Figure deux fois ici.</translation>
    </message>
    <message>
        <source>Expected a whole number from {low} to {high}.</source>
        <translation>Nombre entier attendu, de {low} à {high}.</translation>
    </message>
    <message>
        <source>Choose a currency, such as EUR.</source>
        <translation>Choisissez une devise, par exemple EUR.</translation>
    </message>
    <message>
        <source>Nothing is sold for nothing.</source>
        <translation>Le prix ne peut pas être nul.</translation>
    </message>
    <message>
        <source>Price and list price must be in one currency.</source>
        <translation>Le prix et le prix public doivent être dans la même devise.</translation>
    </message>
    <message>
        <source>The list price is below the price.</source>
        <translation>Le prix public est inférieur au prix.</translation>
    </message>
    <message>
        <source>A product needs a name.</source>
        <translation>Donnez un nom au produit.</translation>
    </message>
    <message>
        <source>A variant needs a name.</source>
        <translation>Donnez un nom à la variante.</translation>
    </message>
    <message>
        <source>Which market? Write it like es-ES.</source>
        <translation>Quel marché&#x202f;? Écrivez-le comme es-ES.</translation>
    </message>
    <message>
        <source>Nothing is typed here.</source>
        <translation>Rien n’est saisi ici.</translation>
    </message>
    <message>
        <source>“{text}” is no amount. Write it like 38.90.</source>
        <translation>«&#xa0;{text}&#xa0;» n’est pas un montant. Écrivez-le comme 38.90.</translation>
    </message>
    <message>
        <source>“{text}” is no whole number.</source>
        <translation>«&#xa0;{text}&#xa0;» n’est pas un nombre entier.</translation>
    </message>
    <message>
        <source>“{text}” is no market. Write it like es-ES.</source>
        <translation>«&#xa0;{text}&#xa0;» n’est pas un marché. Écrivez-le comme es-ES.</translation>
    </message>
    <message>
        <source>“{text}” is no language. Write it like es.</source>
        <translation>«&#xa0;{text}&#xa0;» n’est pas une langue. Écrivez-la comme es.</translation>
    </message>
    <message>
        <source>A web address begins with https://.</source>
        <translation>Une adresse web commence par https://.</translation>
    </message>
    <message>
        <source>“{text}” is no date. Write it like 2026-11-18.</source>
        <translation>«&#xa0;{text}&#xa0;» n’est pas une date. Écrivez-la comme 2026-11-18.</translation>
    </message>
    <message>
        <source>“{text}” is no file on this machine.</source>
        <translation>Le fichier «&#xa0;{text}&#xa0;» n’existe pas sur cet ordinateur.</translation>
    </message>
    <message>
        <source>This is too long, or has a character in it that is no text.</source>
        <translation>Trop long, ou contient un caractère qui n’est pas du texte.</translation>
    </message>
</context>
<context>
    <name>CataloguePanel</name>
    <message>
        <source>Products</source>
        <translation>Produits</translation>
    </message>
    <message>
        <source>Find by name, brand, alias or tag</source>
        <translation>Nom, marque, alias ou étiquette</translation>
    </message>
    <message>
        <source>Find products</source>
        <translation>Chercher des produits</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>Nouveau produit</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dupliquer</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>Importer un fichier…</translation>
    </message>
    <message>
        <source>Paste rows of a spreadsheet…</source>
        <translation>Coller des lignes de tableur…</translation>
    </message>
    <message>
        <source>Export the catalogue…</source>
        <translation>Exporter le catalogue…</translation>
    </message>
    <message>
        <source>No product has “{text}” in its name, brand, aliases or tags.</source>
        <translation>Aucun produit ne contient «&#xa0;{text}&#xa0;» dans son nom, sa marque, ses alias ou ses étiquettes.</translation>
    </message>
</context>
<context>
    <name>CatalogueTab</name>
    <message>
        <source>New product</source>
        <translation>Nouveau produit</translation>
    </message>
    <message>
        <source>Delete “{name}” with its spec sheet of {rows} rows?</source>
        <translation>Supprimer «&#xa0;{name}&#xa0;» et sa fiche technique (lignes&#xa0;: {rows})&#x202f;?</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conserver</translation>
    </message>
    <message>
        <source>“{name}” was deleted.</source>
        <translation>«&#xa0;{name}&#xa0;» a été supprimé.</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Classeur Excel</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>Tableau CSV</translation>
    </message>
    <message>
        <source>Export the catalogue</source>
        <translation>Exporter le catalogue</translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <source>Tap something, or walk with the arrow keys.</source>
        <translation>Touchez un élément ou parcourez avec les flèches.</translation>
    </message>
</context>
<context>
    <name>ChatForm</name>
    <message>
        <source>as fast as it goes</source>
        <translation>aussi vite que possible</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Read this chat</source>
        <translation>Lire ce chat</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Channel, as in its address</source>
        <translation>Chaîne, comme dans son adresse</translation>
    </message>
    <message>
        <source>Your user id (to reply)</source>
        <translation>Votre identifiant (pour répondre)</translation>
    </message>
    <message>
        <source>Client id of the app</source>
        <translation>Client ID de l’application</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Vitesse</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Jeton</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Nouveau chat</translation>
    </message>
    <message>
        <source>Type to replace it. It is kept in the keyring.</source>
        <translation>Saisissez pour le remplacer. Il est gardé dans le trousseau.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Recorded chats</source>
        <translation>Chats enregistrés</translation>
    </message>
    <message>
        <source>Replay of a file</source>
        <translation>Relecture d’un fichier</translation>
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
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Add another</source>
        <translation>En ajouter un</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>désactivé</translation>
    </message>
    <message>
        <source>None yet. Fill in the form to add the first.</source>
        <translation>Aucun pour l’instant. Remplissez le formulaire pour ajouter le premier.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Enregistré.</translation>
    </message>
    <message>
        <source>Asking the keyring…</source>
        <translation>Consultation du trousseau…</translation>
    </message>
    <message>
        <source>The token could not be kept; the log says why.</source>
        <translation>Le jeton n’a pas pu être conservé ; le journal dit pourquoi.</translation>
    </message>
</context>
<context>
    <name>ClipRow</name>
    <message>
        <source>Watch</source>
        <translation>Regarder</translation>
    </message>
    <message>
        <source>Cut it again</source>
        <translation>Recouper</translation>
    </message>
    <message>
        <source>Cut the clip</source>
        <translation>Couper le clip</translation>
    </message>
</context>
<context>
    <name>Clips</name>
    <message>
        <source>first shown</source>
        <translation>montré pour la première fois</translation>
    </message>
    <message>
        <source>offer begins</source>
        <translation>l’offre commence</translation>
    </message>
    <message>
        <source>sells most</source>
        <translation>les ventes culminent</translation>
    </message>
    <message>
        <source>not cut yet</source>
        <translation>pas encore coupé</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>is being cut…</source>
        <translation>coupe en cours…</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>coupé</translation>
    </message>
    <message>
        <source>not cut</source>
        <translation>pas coupé</translation>
    </message>
    <message>
        <source>its recording is not there</source>
        <translation>son enregistrement est introuvable</translation>
    </message>
    <message>
        <source>the recording ends before it</source>
        <translation>l’enregistrement s’arrête avant</translation>
    </message>
    <message>
        <source>the recording can&apos;t be read</source>
        <translation>l’enregistrement est illisible</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>le disque est plein</translation>
    </message>
    <message>
        <source>the folder can&apos;t be written to</source>
        <translation>impossible d’écrire dans le dossier</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>arrêté</translation>
    </message>
    <message>
        <source>a fault of Cuecard; the log has it</source>
        <translation>une erreur de Cuecard&#x202f;; voir le journal</translation>
    </message>
</context>
<context>
    <name>ClipsPanel</name>
    <message>
        <source>Highlight clips</source>
        <translation>Temps forts</translation>
    </message>
    <message>
        <source>Cut all clips</source>
        <translation>Couper tous les clips</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Could not be opened: {name}</source>
        <translation>Impossible d’ouvrir&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Clips that are done: {done} of {all}</source>
        <translation>Clips terminés&#xa0;: {done} sur {all}</translation>
    </message>
    <message>
        <source>A short film of each product out of the recording, as it was encoded: where it was first shown, where its offer began, where it sold most.</source>
        <translation>Un petit film de chaque produit tiré de l’enregistrement, sans réencodage&#xa0;: sa première apparition, le début de son offre, le pic de ses ventes.</translation>
    </message>
    <message>
        <source>Clips are cut after the show: on air the disk is for its recording.</source>
        <translation>Les clips se coupent après l’émission&#xa0;: en direct, le disque est réservé à l’enregistrement.</translation>
    </message>
    <message>
        <source>No product was on air in this show.</source>
        <translation>Aucun produit n’a été montré dans cette émission.</translation>
    </message>
    <message>
        <source>There is no recording of this show, or it is not there any more.</source>
        <translation>Il n’y a pas d’enregistrement de cette émission, ou il n’est plus là.</translation>
    </message>
</context>
<context>
    <name>CloseUpPage</name>
    <message>
        <source>A part of the main camera&apos;s picture</source>
        <translation>Une partie de l’image de la caméra principale</translation>
    </message>
    <message>
        <source>Close-up camera</source>
        <translation>Caméra gros plan</translation>
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
        <translation>Partie affichée</translation>
    </message>
</context>
<context>
    <name>ConflictCard</name>
    <message>
        <source>Keep this one</source>
        <translation>Garder celle-ci</translation>
    </message>
    <message>
        <source>Take this one</source>
        <translation>Prendre celle-ci</translation>
    </message>
    <message>
        <source>Holds until you choose</source>
        <translation>Vaut jusqu’à votre choix</translation>
    </message>
    <message>
        <source>Was put aside</source>
        <translation>Mise de côté</translation>
    </message>
    <message>
        <source>More differences: {count}</source>
        <translation>Autres différences&#xa0;: {count}</translation>
    </message>
</context>
<context>
    <name>ControlLink</name>
    <message>
        <source>The control room is away; nothing was changed.</source>
        <translation>La régie ne répond pas&#x202f;; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Starting the control room…</source>
        <translation>Démarrage de la régie…</translation>
    </message>
    <message>
        <source>The control room is away and is being brought back.</source>
        <translation>La régie ne répond plus, elle est en cours de rétablissement.</translation>
    </message>
    <message>
        <source>The control room went away before it answered, and it was not asked again. Look before you ask again.</source>
        <translation>La régie a disparu avant de répondre et la demande n’a pas été répétée. Vérifiez avant de recommencer.</translation>
    </message>
</context>
<context>
    <name>ControlStrip</name>
    <message>
        <source>What the offer key starts</source>
        <translation>Ce que démarre la touche Offre</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>Hide the card</source>
        <translation>Masquer la carte</translation>
    </message>
    <message>
        <source>Show the card</source>
        <translation>Afficher la carte</translation>
    </message>
    <message>
        <source>Take a product first.</source>
        <translation>Lancez d’abord un produit.</translation>
    </message>
    <message>
        <source>Overlays</source>
        <translation>Habillage</translation>
    </message>
    <message>
        <source>{count} shown over the whole show</source>
        <translation>Affichés pendant toute l’émission&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Marquer</translation>
    </message>
    <message>
        <source>+1 min</source>
        <translation>+1&#xa0;min</translation>
    </message>
    <message>
        <source>Offer {time}</source>
        <translation>Offre {time}</translation>
    </message>
    <message>
        <source>Start the offer</source>
        <translation>Démarrer l’offre</translation>
    </message>
    <message>
        <source>Offer: {count} left</source>
        <translation>Offre&#xa0;: reste {count}</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Offre</translation>
    </message>
    <message>
        <source>Stop the offer</source>
        <translation>Arrêter l’offre</translation>
    </message>
    <message>
        <source>Coupon</source>
        <translation>Code promo</translation>
    </message>
    <message>
        <source>Hide the coupon</source>
        <translation>Masquer le code promo</translation>
    </message>
    <message>
        <source>Show the coupon</source>
        <translation>Afficher le code promo</translation>
    </message>
    <message>
        <source>Neither this cue nor its offer has a coupon code.</source>
        <translation>Ni cette séquence ni son offre n’ont de code promo.</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>Muet</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Couper</translation>
    </message>
    <message>
        <source>too loud</source>
        <translation>trop fort</translation>
    </message>
</context>
<context>
    <name>CopyLine</name>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
</context>
<context>
    <name>CueDelegate</name>
    <message>
        <source>NEXT</source>
        <translation>À SUIVRE</translation>
    </message>
</context>
<context>
    <name>CueForm</name>
    <message>
        <source>Choose a cue on the left to edit it.</source>
        <translation>Choisissez une séquence à gauche pour la modifier.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Coupon code</source>
        <translation>Code promo</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Planned time</source>
        <translation>Durée prévue</translation>
    </message>
    <message>
        <source>Shortest time</source>
        <translation>Durée minimale</translation>
    </message>
    <message>
        <source>Stays in every cut of the show</source>
        <translation>Garder dans toutes les versions de l’émission</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>Scène</translation>
    </message>
    <message>
        <source>As usual for its kind</source>
        <translation>Habituelle pour ce type</translation>
    </message>
    <message>
        <source>Clip file</source>
        <translation>Fichier du clip</translation>
    </message>
    <message>
        <source>no clip</source>
        <translation>aucun clip</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Choisir un fichier</translation>
    </message>
    <message>
        <source>Choose a clip file</source>
        <translation>Choisir un fichier de clip</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>au moins</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Prévu</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>Clip</translation>
    </message>
    <message>
        <source>Talking points</source>
        <translation>Points à dire</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Offre</translation>
    </message>
    <message>
        <source>Cue</source>
        <translation>Séquence</translation>
    </message>
    <message>
        <source>The product&apos;s name; it is changed in the catalogue.</source>
        <translation>Nom du produit&#x202f;; il se modifie dans le catalogue.</translation>
    </message>
    <message>
        <source>Choose a clip</source>
        <translation>Choisir un clip</translation>
    </message>
    <message>
        <source>Clips</source>
        <translation>Clips</translation>
    </message>
    <message>
        <source>A coupon needs a code.</source>
        <translation>Indiquez le code promo.</translation>
    </message>
    <message>
        <source>This can&apos;t be: a text is one line of at most {count} signs.</source>
        <translation>Impossible&#xa0;: un texte tient sur une ligne de {count} caractères au plus.</translation>
    </message>
</context>
<context>
    <name>DealForm</name>
    <message>
        <source>Begins on</source>
        <translation>Commence le</translation>
    </message>
    <message>
        <source>Ends after</source>
        <translation>Prend fin après le</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Name: the brand, mostly</source>
        <translation>Nom : la marque, en général</translation>
    </message>
    <message>
        <source>What it pays</source>
        <translation>Ce qu&apos;il rapporte</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Devise</translation>
    </message>
    <message>
        <source>Fee, once a show</source>
        <translation>Forfait, une fois par émission</translation>
    </message>
    <message>
        <source>Days after the show in which an order counts</source>
        <translation>Jours après l&apos;émission où une commande compte</translation>
    </message>
    <message>
        <source>Products; none ticked: all that no other deal is about</source>
        <translation>Produits ; aucun coché : tous ceux sans autre contrat</translation>
    </message>
    <message>
        <source>Commission</source>
        <translation>Commission</translation>
    </message>
    <message>
        <source>New deal</source>
        <translation>Nouveau contrat</translation>
    </message>
</context>
<context>
    <name>DealsPage</name>
    <message>
        <source>Deals</source>
        <translation>Contrats</translation>
    </message>
    <message>
        <source>None yet. With a deal the studio works out what you earn while you sell.</source>
        <translation>Aucun pour le moment. Avec un contrat, le studio calcule ce que vous gagnez en vendant.</translation>
    </message>
    <message>
        <source>Add another</source>
        <translation>En ajouter un</translation>
    </message>
    <message>
        <source>New deal</source>
        <translation>Nouveau contrat</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Enregistré.</translation>
    </message>
</context>
<context>
    <name>DestinationForm</name>
    <message>
        <source>Send the stream here when going live</source>
        <translation>Diffuser ici au passage en direct</translation>
    </message>
    <message>
        <source>Which picture it gets</source>
        <translation>Image envoyée</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Tester la connexion</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Server address</source>
        <translation>Adresse du serveur</translation>
    </message>
    <message>
        <source>Stream key</source>
        <translation>Clé de stream</translation>
    </message>
    <message>
        <source>Paste a full address and the key is taken out of it.</source>
        <translation>Collez une adresse complète&#xa0;: la clé en est extraite.</translation>
    </message>
    <message>
        <source>New destination</source>
        <translation>Nouvelle destination</translation>
    </message>
    <message>
        <source>Stored. Type to replace it.</source>
        <translation>Enregistrée. Saisissez pour la remplacer.</translation>
    </message>
    <message>
        <source>End the show before removing a destination.</source>
        <translation>Terminez l’émission avant de retirer une destination.</translation>
    </message>
    <message>
        <source>Asking the keyring…</source>
        <translation>Consultation du trousseau…</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Interrogation du serveur…</translation>
    </message>
</context>
<context>
    <name>DestinationsDialog</name>
    <message>
        <source>Destinations</source>
        <translation>Destinations</translation>
    </message>
    <message>
        <source>None yet. Fill in the form to add the first.</source>
        <translation>Aucune pour l’instant. Remplissez le formulaire pour ajouter la première.</translation>
    </message>
    <message>
        <source>Add another</source>
        <translation>En ajouter une</translation>
    </message>
    <message>
        <source>{name} (switched off)</source>
        <translation>{name} (désactivée)</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Enregistré.</translation>
    </message>
    <message>
        <source>Saved. This machine has no keyring, so the key is kept for this run only.</source>
        <translation>Enregistré. Cet ordinateur n’a pas de trousseau&#xa0;: la clé ne vaut que pour cette session.</translation>
    </message>
    <message>
        <source>“{name}” has this key already; two streams can&apos;t share one.</source>
        <translation>«&#xa0;{name}&#xa0;» a déjà cette clé&#x202f;; deux diffusions ne peuvent pas la partager.</translation>
    </message>
    <message>
        <source>The key could not be kept; the log says why.</source>
        <translation>La clé n’a pas pu être conservée&#x202f;; le journal dit pourquoi.</translation>
    </message>
    <message>
        <source>Give the destination a name.</source>
        <translation>Donnez un nom à la destination.</translation>
    </message>
    <message>
        <source>Paste the stream key your platform gave you.</source>
        <translation>Collez la clé de stream fournie par votre plateforme.</translation>
    </message>
</context>
<context>
    <name>DestinationsPanel</name>
    <message>
        <source>Destinations</source>
        <translation>Destinations</translation>
    </message>
    <message>
        <source>Nowhere to send to yet. Add a destination with the address and key your platform gave you.</source>
        <translation>Aucune destination pour l’instant. Ajoutez-en une avec l’adresse et la clé fournies par votre plateforme.</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Picture and recording…</source>
        <translation>Image et enregistrement…</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Enregistrement</translation>
    </message>
</context>
<context>
    <name>DeviceRow</name>
    <message>
        <source>Revoke</source>
        <translation>Révoquer</translation>
    </message>
    <message>
        <source>Let it in no more, and hang up on it at once</source>
        <translation>Ne plus le laisser entrer et couper sa connexion aussitôt</translation>
    </message>
    <message>
        <source>Revoke it</source>
        <translation>Oui, révoquer</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Garder</translation>
    </message>
</context>
<context>
    <name>DeviceRows</name>
    <message>
        <source>Devices</source>
        <translation>Appareils</translation>
    </message>
    <message>
        <source>No device was let in yet.</source>
        <translation>Aucun appareil n’a encore été admis.</translation>
    </message>
    <message>
        <source>Button boxes here: {count}</source>
        <translation>Boîtiers connectés&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Not yet let in: {count}</source>
        <translation>Pas encore admis&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Turned away so far: {count}</source>
        <translation>Refusés jusqu’ici&#xa0;: {count}</translation>
    </message>
</context>
<context>
    <name>DevicesDialog</name>
    <message>
        <source>Devices</source>
        <translation>Appareils</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Caméra</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Micro</translation>
    </message>
    <message>
        <source>Main</source>
        <translation>Principale</translation>
    </message>
    <message>
        <source>Close-up</source>
        <translation>Gros plan</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Gain</translation>
    </message>
    <message>
        <source>Lip sync</source>
        <translation>Synchro</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Positive lip sync delays the sound: for a camera that is late.</source>
        <translation>Une valeur positive retarde le son&#xa0;: pour une caméra en retard.</translation>
    </message>
</context>
<context>
    <name>Door</name>
    <message>
        <source>Producer</source>
        <translation>Producteur</translation>
    </message>
    <message>
        <source>Moderator</source>
        <translation>Modérateur</translation>
    </message>
    <message>
        <source>Observer</source>
        <translation>Observateur</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Caméra</translation>
    </message>
    <message>
        <source>Cues and takes, starts offers, sorts questions, writes to you.</source>
        <translation>Prépare et lance les séquences, démarre les offres, trie les questions, vous écrit.</translation>
    </message>
    <message>
        <source>Sorts questions and writes to you.</source>
        <translation>Trie les questions et vous écrit.</translation>
    </message>
    <message>
        <source>Only looks: the show large, on another screen.</source>
        <translation>Regarde seulement&#xa0;: l’émission en grand, sur un autre écran.</translation>
    </message>
    <message>
        <source>A phone whose picture becomes a source of the show.</source>
        <translation>Un téléphone dont l’image devient une source de l’émission.</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>fermé</translation>
    </message>
    <message>
        <source>opening</source>
        <translation>ouverture</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouvert</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>en échec</translation>
    </message>
    <message>
        <source>Producer connected</source>
        <translation>Producteur connecté</translation>
    </message>
    <message>
        <source>Producers connected: {count}</source>
        <translation>Producteurs connectés&#xa0;: {count}</translation>
    </message>
    <message>
        <source>other devices: {count}</source>
        <translation>autres appareils&#xa0;: {count}</translation>
    </message>
    <message>
        <source>here now</source>
        <translation>ici en ce moment</translation>
    </message>
    <message>
        <source>last here {moment}</source>
        <translation>vu {moment}</translation>
    </message>
</context>
<context>
    <name>DoorDialog</name>
    <message>
        <source>Producers and devices</source>
        <translation>Producteurs et appareils</translation>
    </message>
    <message>
        <source>Pages for browsers and phones</source>
        <translation>Pages pour navigateurs et téléphones</translation>
    </message>
    <message>
        <source>Producers, moderators and large displays open this address in a browser.</source>
        <translation>Producteurs, modérateurs et grands écrans ouvrent cette adresse dans un navigateur.</translation>
    </message>
    <message>
        <source>Pages and devices</source>
        <translation>Pages et appareils</translation>
    </message>
    <message>
        <source>Button boxes</source>
        <translation>Boîtiers à touches</translation>
    </message>
    <message>
        <source>Far away</source>
        <translation>À distance</translation>
    </message>
</context>
<context>
    <name>EarlierRuns</name>
    <message>
        <source>Earlier runs</source>
        <translation>Essais précédents</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Oublier</translation>
    </message>
    <message>
        <source>None yet. Every rehearsal leaves its scorecard here.</source>
        <translation>Aucun pour l’instant. Chaque répétition laisse ici son bilan.</translation>
    </message>
    <message>
        <source>Forget the scorecard of “{title}”? Its recording stays.</source>
        <translation>Oublier le bilan de «&#xa0;{title}&#xa0;»&#xa0;? L’enregistrement reste.</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>L’oublier</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Garder</translation>
    </message>
</context>
<context>
    <name>EditTable</name>
    <message>
        <source>Drag a number to move its row; or Alt+Up and Alt+Down.</source>
        <translation>Faites glisser un numéro pour déplacer sa ligne&#x202f;; ou Alt+Up et Alt+Down.</translation>
    </message>
</context>
<context>
    <name>EmptyCatalogue</name>
    <message>
        <source>Use the sample catalogue</source>
        <translation>Utiliser le catalogue d’exemple</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>Importer un fichier…</translation>
    </message>
    <message>
        <source>Paste rows of a spreadsheet…</source>
        <translation>Coller des lignes de tableur…</translation>
    </message>
    <message>
        <source>No products yet</source>
        <translation>Encore aucun produit</translation>
    </message>
    <message>
        <source>Eight sample products with spec sheets let you try everything now; they can be deleted later. Your own come from CSV, Excel or JSON, and are shown before anything is written.</source>
        <translation>Huit produits d’exemple avec fiches techniques permettent de tout essayer tout de suite&#x202f;; vous pourrez les supprimer. Les vôtres viennent d’un fichier CSV, Excel ou JSON et s’affichent avant toute écriture.</translation>
    </message>
</context>
<context>
    <name>EntryLine</name>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>EvidenceForm</name>
    <message>
        <source>Go to a row to see how it was tested.</source>
        <translation>Allez sur une ligne pour voir comment elle a été testée.</translation>
    </message>
    <message>
        <source>Add a test</source>
        <translation>Ajouter un test</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Libellé</translation>
    </message>
    <message>
        <source>Label in other languages</source>
        <translation>Libellé dans d’autres langues</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>Tests</translation>
    </message>
    <message>
        <source>New row</source>
        <translation>Nouvelle ligne</translation>
    </message>
    <message>
        <source>Untested. What was tried on camera answers best.</source>
        <translation>Non testé. Un essai devant la caméra est la meilleure réponse.</translation>
    </message>
</context>
<context>
    <name>FaultsSection</name>
    <message>
        <source>mastered</source>
        <translation>maîtrisée</translation>
    </message>
    <message>
        <source>not mastered</source>
        <translation>non maîtrisée</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>The offer is in {0}, and the product&apos;s {1} is in {2}.</source>
        <translation>L’offre est en {0} et le {1} du produit est en {2}.</translation>
    </message>
    <message>
        <source>{0} is above the list price of {1}.</source>
        <translation>{0} dépasse le prix public de {1}.</translation>
    </message>
    <message>
        <source>{0} is not below the price without an offer, {1}.</source>
        <translation>{0} n’est pas inférieur au prix sans offre, {1}.</translation>
    </message>
    <message>
        <source>{0} is below the cost floor of {1}.</source>
        <translation>{0} est sous le prix plancher de {1}.</translation>
    </message>
    <message>
        <source>The list price of {0} was never asked in {1}.</source>
        <translation>Le prix public de {0} n’a jamais été pratiqué ({1}).</translation>
    </message>
    <message>
        <source>The lowest price of {1} days can&apos;t be said: the history has several currencies.</source>
        <translation>Impossible d’indiquer le prix le plus bas sur {1} jours&#xa0;: l’historique contient plusieurs devises.</translation>
    </message>
    <message>
        <source>The law of {0} asks for the lowest price of {1} days, and none is known in {2}.</source>
        <translation>La loi ({0}) exige le prix le plus bas sur {1} jours, et aucun n’est connu en {2}.</translation>
    </message>
    <message>
        <source>{0} is not below the lowest price of {1} days, {2}.</source>
        <translation>{0} n’est pas inférieur au prix le plus bas sur {1} jours, {2}.</translation>
    </message>
    <message>
        <source>The reduction counts from the lowest price of {0} days, {1}, not from the list price of {2}.</source>
        <translation>La réduction se calcule sur le prix le plus bas des {0} derniers jours, {1}, et non sur le prix public de {2}.</translation>
    </message>
    <message>
        <source>The price history for {0} is shorter than {1} days, so a lower price may be missing.</source>
        <translation>L’historique des prix ({0}) couvre moins de {1} jours&#xa0;: un prix plus bas peut manquer.</translation>
    </message>
    <message>
        <source>There is none left to sell.</source>
        <translation>Il n’en reste plus à vendre.</translation>
    </message>
    <message>
        <source>A countdown for the same price of {0} ended {1} min before.</source>
        <translation>Un compte à rebours pour le même prix de {0} s’est terminé {1}&#xa0;min plus tôt.</translation>
    </message>
    <message>
        <source>price</source>
        <translation>prix</translation>
    </message>
    <message>
        <source>list price</source>
        <translation>prix public</translation>
    </message>
    <message>
        <source>cost floor</source>
        <translation>prix plancher</translation>
    </message>
</context>
<context>
    <name>FirstPage</name>
    <message>
        <source>Welcome to Cuecard</source>
        <translation>Bienvenue dans Cuecard</translation>
    </message>
    <message>
        <source>Sell live with one laptop: your picture with prices and countdowns that never lie, and the answer to every question at hand.</source>
        <translation>Vendez en direct avec un simple portable&#xa0;: votre image, des prix et des comptes à rebours qui ne mentent jamais, et la réponse à chaque question sous la main.</translation>
    </message>
    <message>
        <source>Rehearse now</source>
        <translation>Répéter maintenant</translation>
    </message>
    <message>
        <source>Ten minutes on air before viewers who ask and buy: a model plays them, and a scorecard tells what to do better. No account, no camera and no network is needed, and nothing leaves this computer.</source>
        <translation>Dix minutes en direct devant des spectateurs qui demandent et achètent&#xa0;: un modèle les joue, et un bilan dit quoi améliorer. Ni compte, ni caméra, ni réseau, et rien ne sort de cet ordinateur.</translation>
    </message>
    <message>
        <source>Look around with the sample catalogue</source>
        <translation>Explorer avec le catalogue d’exemple</translation>
    </message>
    <message>
        <source>Bring your own products…</source>
        <translation>Importer vos produits…</translation>
    </message>
    <message>
        <source>Begin with an empty show</source>
        <translation>Commencer par une émission vide</translation>
    </message>
    <message>
        <source>Devices…</source>
        <translation>Appareils…</translation>
    </message>
    <message>
        <source>Or go your own way</source>
        <translation>Ou faites à votre façon</translation>
    </message>
    <message>
        <source>The sample show is being prepared …</source>
        <translation>Préparation de l’émission d’exemple…</translation>
    </message>
</context>
<context>
    <name>FootLines</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Hidden: {counts}</source>
        <translation>Masqués : {counts}</translation>
    </message>
    <message>
        <source>Chats are not read: the reader ended and is being started again.</source>
        <translation>Les chats ne sont pas lus&#xa0;: le lecteur s’est arrêté et redémarre.</translation>
    </message>
    <message>
        <source>Questions are listed without answers: the language models are away.</source>
        <translation>Les questions sont listées sans réponses : les modèles de langue manquent.</translation>
    </message>
    <message>
        <source>Right rows are found less often: a language model is away.</source>
        <translation>Les bonnes lignes sont moins souvent trouvées : un modèle de langue manque.</translation>
    </message>
</context>
<context>
    <name>GateBox</name>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>This computer only</source>
        <translation>Cet ordinateur seul</translation>
    </message>
    <message>
        <source>My network</source>
        <translation>Mon réseau</translation>
    </message>
    <message>
        <source>Who can reach it</source>
        <translation>Qui peut y accéder</translation>
    </message>
    <message>
        <source>usual</source>
        <translation>habituel</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
</context>
<context>
    <name>GlanceWindow</name>
    <message>
        <source>Glance</source>
        <translation>Coup d’œil</translation>
    </message>
    <message>
        <source>Nothing on program</source>
        <translation>Rien en cours</translation>
    </message>
    <message>
        <source>state of {time}</source>
        <translation>état à {time}</translation>
    </message>
    <message>
        <source>SLATE</source>
        <translation>ATTENTE</translation>
    </message>
    <message>
        <source>REHEARSAL</source>
        <translation>RÉPÉTITION</translation>
    </message>
    <message>
        <source>ON AIR</source>
        <translation>EN DIRECT</translation>
    </message>
    <message>
        <source>OFF AIR</source>
        <translation>HORS ANTENNE</translation>
    </message>
    <message>
        <source>MUTED</source>
        <translation>MICRO COUPÉ</translation>
    </message>
    <message>
        <source>{count} left</source>
        <translation>Reste {count}</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>Épuisé</translation>
    </message>
    <message>
        <source>Next: {title}</source>
        <translation>À suivre&#xa0;: {title}</translation>
    </message>
</context>
<context>
    <name>GoalsSection</name>
    <message>
        <source>{subject}: at least {points}</source>
        <translation>{subject}&#xa0;: au moins {points}</translation>
    </message>
</context>
<context>
    <name>HighlightsSection</name>
    <message>
        <source>No moment stands out in this run.</source>
        <translation>Aucun moment ne ressort de cet essai.</translation>
    </message>
    <message>
        <source>Show {time} on the timeline</source>
        <translation>Montrer {time} sur la chronologie</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>Extrait</translation>
    </message>
    <message>
        <source>Open the clip of {time}</source>
        <translation>Ouvrir l’extrait de {time}</translation>
    </message>
</context>
<context>
    <name>HomeScreen</name>
    <message>
        <source>Begin</source>
        <translation>Commencer</translation>
    </message>
    <message>
        <source>New show…</source>
        <translation>Nouvelle émission…</translation>
    </message>
    <message>
        <source>Rehearse now</source>
        <translation>Répéter maintenant</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>Catalogue</translation>
    </message>
    <message>
        <source>Devices…</source>
        <translation>Appareils…</translation>
    </message>
    <message>
        <source>Producers and devices…</source>
        <translation>Producteurs et appareils…</translation>
    </message>
    <message>
        <source>Questions left open…</source>
        <translation>Questions en attente…</translation>
    </message>
    <message>
        <source>Other shows</source>
        <translation>Autres émissions</translation>
    </message>
    <message>
        <source>There are no others yet.</source>
        <translation>Il n’y en a pas d’autre pour l’instant.</translation>
    </message>
    <message>
        <source>Opens a rehearsal in a window of its own; nothing leaves this computer.</source>
        <translation>Ouvre une répétition dans sa propre fenêtre&#x202f;; rien ne sort de cet ordinateur.</translation>
    </message>
    <message>
        <source>This is a rehearsal: nothing leaves this computer.</source>
        <translation>C’est une répétition&#xa0;: rien ne sort de cet ordinateur.</translation>
    </message>
    <message>
        <source>Sample show</source>
        <translation>Émission d’exemple</translation>
    </message>
    <message>
        <source>The rehearsal is opening in its own window …</source>
        <translation>La répétition s’ouvre dans sa propre fenêtre…</translation>
    </message>
    <message>
        <source>The rehearsal could not be started. Try: cuecard --rehearse</source>
        <translation>La répétition n’a pas pu démarrer. Essayez&#xa0;: cuecard --rehearse</translation>
    </message>
    <message>
        <source>{title} (copy)</source>
        <translation>{title} (copie)</translation>
    </message>
    <message>
        <source>Untitled show</source>
        <translation>Émission sans titre</translation>
    </message>
    <message>
        <source>Remove “{title}” with its rundown and its events?</source>
        <translation>Supprimer «&#xa0;{title}&#xa0;» avec son conducteur et ses événements&#x202f;?</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conserver</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import products</source>
        <translation>Importer des produits</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>CSV, Excel (.xlsx) or JSON, with a row of headings such as product, name, price. You can also drag a file here. Nothing is written before you have seen every row.</source>
        <translation>CSV, Excel (.xlsx) ou JSON, avec une ligne d’en-têtes comme product, name, price. Vous pouvez aussi déposer un fichier ici. Rien n’est écrit avant que vous ayez vu chaque ligne.</translation>
    </message>
    <message>
        <source>Rows copied in a spreadsheet</source>
        <translation>Lignes copiées d’un tableur</translation>
    </message>
    <message>
        <source>Or copy rows with their headings in a spreadsheet and paste them here.</source>
        <translation>Ou copiez des lignes avec leurs en-têtes dans un tableur et collez-les ici.</translation>
    </message>
    <message>
        <source>Read what was pasted</source>
        <translation>Lire le texte collé</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Import another…</source>
        <translation>Autre import…</translation>
    </message>
    <message>
        <source>Writing {name}</source>
        <translation>Écriture de {name}</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>Lecture de {name}</translation>
    </message>
    <message>
        <source>{done} of {total} rows</source>
        <translation>Lignes&#xa0;: {done} sur {total}</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>Rien n’a été importé.</translation>
    </message>
    <message>
        <source>{count} products were written.</source>
        <translation>Produits écrits&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>{new} new rows, {changed} changed, {wrong} left out as wrong.</source>
        <translation>Lignes nouvelles&#xa0;: {new}, modifiées&#xa0;: {changed}, écartées pour erreur&#xa0;: {wrong}.</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produits</translation>
    </message>
</context>
<context>
    <name>ImportPreview</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Rows of the import</source>
        <translation>Lignes de l’import</translation>
    </message>
    <message>
        <source>{name}: {total} rows, {products} products to write</source>
        <translation>{name} – lignes&#xa0;: {total}, produits à écrire&#xa0;: {products}</translation>
    </message>
    <message>
        <source>Read as {encoding}; it should look right here: {letters}</source>
        <translation>Lu en {encoding}&#x202f;; ceci doit s’afficher correctement&#xa0;: {letters}</translation>
    </message>
    <message>
        <source>Columns nobody knows, left out: {columns}</source>
        <translation>Colonnes inconnues, ignorées&#xa0;: {columns}</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Import {rows} rows, leave out {wrong} wrong ones</source>
        <translation>Importer (lignes&#xa0;: {rows}, erreurs écartées&#xa0;: {wrong})</translation>
    </message>
    <message>
        <source>Import {rows} rows</source>
        <translation>Importer (lignes&#xa0;: {rows})</translation>
    </message>
    <message>
        <source>Row {row}</source>
        <translation>Ligne {row}</translation>
    </message>
</context>
<context>
    <name>ImportRowList</name>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produit</translation>
    </message>
    <message>
        <source>Spec row or variant</source>
        <translation>Ligne de fiche ou variante</translation>
    </message>
    <message>
        <source>What changes, or what is wrong</source>
        <translation>Ce qui change, ou l’erreur</translation>
    </message>
</context>
<context>
    <name>ImportRows</name>
    <message>
        <source>new</source>
        <translation>nouvelle</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>modifiée</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>inchangée</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>erreur</translation>
    </message>
    <message>
        <source>{reason}; expected {expected}</source>
        <translation>{reason}&#x202f;; attendu&#xa0;: {expected}</translation>
    </message>
</context>
<context>
    <name>JoinBox</name>
    <message>
        <source>Server of the team</source>
        <translation>Serveur de l’équipe</translation>
    </message>
    <message>
        <source>The studios of an agency share their products with spec sheets over its PostgreSQL server, while nobody is on air. Deals and what a show sold are seen by the agency alone. Prices, shows, orders and messages stay here.</source>
        <translation>Les studios d’une agence partagent leurs produits et fiches techniques sur son serveur PostgreSQL, quand personne n’est en direct. Seule l’agence voit les contrats et ce qu’une émission a vendu. Prix, émissions, commandes et messages restent ici.</translation>
    </message>
    <message>
        <source>Address, without the password</source>
        <translation>Adresse, sans le mot de passe</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Leave the team</source>
        <translation>Quitter l’équipe</translation>
    </message>
    <message>
        <source>Bring together now</source>
        <translation>Synchroniser maintenant</translation>
    </message>
    <message>
        <source>Leave it empty to keep it as it is.</source>
        <translation>Laissez vide pour le garder tel quel.</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>Tester la connexion</translation>
    </message>
    <message>
        <source>The team answers; it calls this studio {name}.</source>
        <translation>L’équipe répond&#x202f;; elle appelle ce studio {name}.</translation>
    </message>
    <message>
        <source>This studio shares with nobody any more. What it has, it keeps.</source>
        <translation>Ce studio ne partage plus avec personne. Il garde ce qu’il a.</translation>
    </message>
    <message>
        <source>Brought together.</source>
        <translation>Synchronisé.</translation>
    </message>
    <message>
        <source>Write an address such as {example}, without its password.</source>
        <translation>Saisissez une adresse comme {example}, sans le mot de passe.</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Interrogation du serveur…</translation>
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
        <translation>non</translation>
    </message>
    <message>
        <source>Muted viewers</source>
        <translation>Spectateurs ignorés</translation>
    </message>
    <message>
        <source>Let in again</source>
        <translation>Réadmettre</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Blocked words, one a line</source>
        <translation>Mots bloqués, un par ligne</translation>
    </message>
    <message>
        <source>A viewer&apos;s questions count once in</source>
        <translation>Les questions d’un spectateur comptent une fois en</translation>
    </message>
    <message>
        <source>Hidden in this show: {counts}</source>
        <translation>Masqués dans cette émission : {counts}</translation>
    </message>
    <message>
        <source>Nothing was hidden yet.</source>
        <translation>Rien n’a encore été masqué.</translation>
    </message>
</context>
<context>
    <name>KeyButton</name>
    <message>
        <source>waiting for an answer</source>
        <translation>en attente de réponse</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Take the next cue</source>
        <translation>Lancer la séquence suivante</translation>
    </message>
    <message>
        <source>Undo the last take</source>
        <translation>Annuler le dernier lancement</translation>
    </message>
    <message>
        <source>Show or hide the card</source>
        <translation>Afficher ou masquer la carte</translation>
    </message>
    <message>
        <source>Start or stop the offer</source>
        <translation>Démarrer ou arrêter l’offre</translation>
    </message>
    <message>
        <source>One more minute of offer</source>
        <translation>Une minute d’offre de plus</translation>
    </message>
    <message>
        <source>Show or hide the coupon</source>
        <translation>Afficher ou masquer le code promo</translation>
    </message>
    <message>
        <source>Got it: a message, or the next talking point</source>
        <translation>Compris&#xa0;: un message ou le point suivant</translation>
    </message>
    <message>
        <source>Search the spec sheets</source>
        <translation>Chercher dans les fiches techniques</translation>
    </message>
    <message>
        <source>Mark this moment</source>
        <translation>Marquer ce moment</translation>
    </message>
    <message>
        <source>Mute the microphone</source>
        <translation>Couper le micro</translation>
    </message>
    <message>
        <source>Question on screen, or off</source>
        <translation>Question à l’écran, ou retirée</translation>
    </message>
    <message>
        <source>Question answered</source>
        <translation>Question répondue</translation>
    </message>
    <message>
        <source>Question for after the show</source>
        <translation>Question pour après l’émission</translation>
    </message>
    <message>
        <source>Type in a question asked elsewhere</source>
        <translation>Saisir une question posée ailleurs</translation>
    </message>
    <message>
        <source>Choose the question above</source>
        <translation>Choisir la question au-dessus</translation>
    </message>
    <message>
        <source>Choose the question below</source>
        <translation>Choisir la question au-dessous</translation>
    </message>
    <message>
        <source>Cover everything with the slate</source>
        <translation>Tout couvrir avec l’écran d’attente</translation>
    </message>
    <message>
        <source>End the show (asks first)</source>
        <translation>Terminer l’émission (à confirmer)</translation>
    </message>
    <message>
        <source>Go to Home</source>
        <translation>Aller à l’accueil</translation>
    </message>
    <message>
        <source>Go to Prepare</source>
        <translation>Aller à Préparer</translation>
    </message>
    <message>
        <source>Go to On air</source>
        <translation>Aller à En direct</translation>
    </message>
    <message>
        <source>Open Glance on another screen</source>
        <translation>Ouvrir Coup d’œil sur un autre écran</translation>
    </message>
    <message>
        <source>Go to Results</source>
        <translation>Aller aux résultats</translation>
    </message>
    <message>
        <source>Go to Rehearse</source>
        <translation>Aller à Répéter</translation>
    </message>
    <message>
        <source>“{action}” needs a key.</source>
        <translation>«&#xa0;{action}&#xa0;» doit avoir une touche.</translation>
    </message>
    <message>
        <source>“{first}” and “{second}” have one key.</source>
        <translation>«&#xa0;{first}&#xa0;» et «&#xa0;{second}&#xa0;» ont la même touche.</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Back to the usual keys</source>
        <translation>Rétablir les touches par défaut</translation>
    </message>
</context>
<context>
    <name>LaterDialog</name>
    <message>
        <source>Questions after the show</source>
        <translation>Questions après l’émission</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Émission</translation>
    </message>
    <message>
        <source>Which questions</source>
        <translation>Quelles questions</translation>
    </message>
    <message>
        <source>Open or put off</source>
        <translation>Ouvertes ou remises</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>Remises</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Masquées</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>Exporter en CSV…</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Write the answer. It is offered again when the same is asked.</source>
        <translation>Écrivez la réponse. Elle est reproposée quand la même question revient.</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Répondu</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>Keep the answer</source>
        <translation>Garder la réponse</translation>
    </message>
    <message>
        <source>Untitled show</source>
        <translation>Émission sans titre</translation>
    </message>
    <message>
        <source>Questions: {count}</source>
        <translation>Questions : {count}</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Enregistré.</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>Tableau CSV</translation>
    </message>
    <message>
        <source>Could not be written: {why}</source>
        <translation>Écriture impossible : {why}</translation>
    </message>
    <message>
        <source>Written: {name}</source>
        <translation>Écrit : {name}</translation>
    </message>
    <message>
        <source>Written: {name}. The newest questions: {count} of {total}.</source>
        <translation>Écrit : {name}. Les questions les plus récentes : {count} sur {total}.</translation>
    </message>
</context>
<context>
    <name>LayoutDialog</name>
    <message>
        <source>What platforms cover</source>
        <translation>Zones masquées</translation>
    </message>
    <message>
        <source>Overlays keep to what the platform leaves free. The guides over your own picture show it; viewers never see them.</source>
        <translation>L’habillage reste dans la zone laissée libre par la plateforme. Les repères sur votre image la montrent&#x202f;; le public ne les voit jamais.</translation>
    </message>
</context>
<context>
    <name>LengthBar</name>
    <message>
        <source>Length of the show</source>
        <translation>Durée de l’émission</translation>
    </message>
    <message>
        <source>As planned</source>
        <translation>Comme prévu</translation>
    </message>
    <message>
        <source>Own length</source>
        <translation>Autre durée</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Total {time}</source>
        <translation>Total {time}</translation>
    </message>
    <message>
        <source>left out: {count}</source>
        <translation>écartées&#xa0;: {count}</translation>
    </message>
    <message>
        <source>{time} too long</source>
        <translation>{time} de trop</translation>
    </message>
    <message>
        <source>{time} free</source>
        <translation>{time} de libre</translation>
    </message>
    <message>
        <source>planned {time}</source>
        <translation>prévu&#xa0;: {time}</translation>
    </message>
</context>
<context>
    <name>LengthField</name>
    <message>
        <source>Minutes, or minutes and seconds: 5 or 5:30</source>
        <translation>Minutes, ou minutes et secondes&#xa0;: 5 ou 5:30</translation>
    </message>
</context>
<context>
    <name>LineTable</name>
    <message>
        <source>Add a line</source>
        <translation>Ajouter une ligne</translation>
    </message>
    <message>
        <source>Remove this line (Ctrl+Del)</source>
        <translation>Retirer cette ligne (Ctrl+Del)</translation>
    </message>
    <message>
        <source>Line {line}, {heading}: {text}</source>
        <translation>Ligne {line}, {heading}&#xa0;: {text}</translation>
    </message>
</context>
<context>
    <name>MarkCard</name>
    <message>
        <source>points more or fewer than the run it is compared with</source>
        <translation>points de plus ou de moins que l’essai comparé</translation>
    </message>
</context>
<context>
    <name>MarketBox</name>
    <message>
        <source>Market</source>
        <translation>Marché</translation>
    </message>
</context>
<context>
    <name>MeterBar</name>
    <message>
        <source>Microphone level</source>
        <translation>Niveau du micro</translation>
    </message>
</context>
<context>
    <name>NewShowForm</name>
    <message>
        <source>New show</source>
        <translation>Nouvelle émission</translation>
    </message>
    <message>
        <source>Title, such as: Autumn gadgets</source>
        <translation>Titre, par exemple&#xa0;: Gadgets d’automne</translation>
    </message>
    <message>
        <source>Title of the new show</source>
        <translation>Titre de la nouvelle émission</translation>
    </message>
    <message>
        <source>Create and prepare</source>
        <translation>Créer et préparer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Camera, picture and destinations are taken over from the open show.</source>
        <translation>La caméra, l’image et les destinations sont reprises de l’émission ouverte.</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>What you see here is from {time}.</source>
        <translation>Ce que vous voyez ici date de {time}.</translation>
    </message>
    <message>
        <source>The stream goes on.</source>
        <translation>La diffusion continue.</translation>
    </message>
    <message>
        <source>The video engine stopped and is being started again. The show is kept.</source>
        <translation>Le moteur vidéo s’est arrêté et redémarre. L’émission est conservée.</translation>
    </message>
    <message>
        <source>The rehearsal broke off: no viewers any more. The show goes on; end it.</source>
        <translation>La répétition s’est interrompue&#xa0;: plus de spectateurs. L’émission continue&#xa0;; terminez-la.</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Next notice</source>
        <translation>Message suivant</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Masquer</translation>
    </message>
</context>
<context>
    <name>OfferBox</name>
    <message>
        <source>no end by time</source>
        <translation>sans limite de temps</translation>
    </message>
    <message>
        <source>any number</source>
        <translation>illimité</translation>
    </message>
    <message>
        <source>Off the price</source>
        <translation>Remise</translation>
    </message>
    <message>
        <source>Length of the offer</source>
        <translation>Durée de l’offre</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Pièces</translation>
    </message>
</context>
<context>
    <name>OfferFields</name>
    <message>
        <source>With an offer</source>
        <translation>Avec une offre</translation>
    </message>
    <message>
        <source>Percent off</source>
        <translation>Remise en&#xa0;%</translation>
    </message>
    <message>
        <source>Fixed price</source>
        <translation>Prix fixe</translation>
    </message>
    <message>
        <source>Ends after</source>
        <translation>Fin après</translation>
    </message>
    <message>
        <source>Length of the offer</source>
        <translation>Durée de l’offre</translation>
    </message>
    <message>
        <source>Ends with the pieces</source>
        <translation>Quantité limitée</translation>
    </message>
    <message>
        <source>Pieces at this price</source>
        <translation>Pièces à ce prix</translation>
    </message>
    <message>
        <source>Code a buyer types in</source>
        <translation>Code à saisir par l’acheteur</translation>
    </message>
    <message>
        <source>Starts by itself after</source>
        <translation>Démarrage auto après</translation>
    </message>
    <message>
        <source>Otherwise the host starts it with the key O</source>
        <translation>Sinon, démarrage en direct avec la touche O</translation>
    </message>
    <message>
        <source>Seconds after the take</source>
        <translation>Secondes après le lancement</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>This is no price. Type one such as {example}.</source>
        <translation>Ce n’est pas un prix. Saisissez par exemple {example}.</translation>
    </message>
</context>
<context>
    <name>OfferLog</name>
    <message>
        <source>None was started yet.</source>
        <translation>Aucune offre démarrée.</translation>
    </message>
</context>
<context>
    <name>OfferResult</name>
    <message>
        <source>Viewers see</source>
        <translation>Le public voit</translation>
    </message>
    <message>
        <source>This cue sells at the usual price.</source>
        <translation>Cette séquence vend au prix habituel.</translation>
    </message>
    <message>
        <source>Lowest price in 30 days: {price}</source>
        <translation>Prix le plus bas sur 30&#xa0;jours&#xa0;: {price}</translation>
    </message>
    <message>
        <source>The offer needs a price, or a percent of one.</source>
        <translation>L’offre a besoin d’un prix ou d’un pourcentage de remise.</translation>
    </message>
    <message>
        <source>The offer has no end: choose a time, a number of pieces.</source>
        <translation>L’offre n’a pas de fin&#xa0;: choisissez une durée ou un nombre de pièces.</translation>
    </message>
    <message>
        <source>The price history is being looked up.</source>
        <translation>L’historique des prix est en cours de lecture.</translation>
    </message>
    <message>
        <source>As it is, it goes on air with a written reason alone:</source>
        <translation>Telle quelle, elle ne passe à l’antenne qu’avec un motif écrit&#xa0;:</translation>
    </message>
    <message>
        <source>It can go on air. Worth knowing:</source>
        <translation>Elle peut passer à l’antenne. À savoir&#xa0;:</translation>
    </message>
    <message>
        <source>Nothing speaks against it.</source>
        <translation>Rien ne s’y oppose.</translation>
    </message>
</context>
<context>
    <name>OfferRow</name>
    <message>
        <source>from {time}</source>
        <translation>début {time}</translation>
    </message>
    <message>
        <source>{count} sold</source>
        <translation>vendus&#xa0;: {count}</translation>
    </message>
    <message>
        <source>reason: {reason}</source>
        <translation>motif&#xa0;: {reason}</translation>
    </message>
</context>
<context>
    <name>OffersPanel</name>
    <message>
        <source>Products of the rundown</source>
        <translation>Produits du conducteur</translation>
    </message>
    <message>
        <source>There are no products in the rundown yet; offers belong to them.</source>
        <translation>Le conducteur n’a pas encore de produits&#x202f;; les offres leur sont rattachées.</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produits</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Offre</translation>
    </message>
    <message>
        <source>Offers of this show</source>
        <translation>Offres de cette émission</translation>
    </message>
    <message>
        <source>This product has no price yet.</source>
        <translation>Ce produit n’a pas encore de prix.</translation>
    </message>
    <message>
        <source>Usual price {price}</source>
        <translation>Prix habituel {price}</translation>
    </message>
    <message>
        <source>list price {price}</source>
        <translation>prix public {price}</translation>
    </message>
    <message>
        <source>{count} left</source>
        <translation>Reste {count}</translation>
    </message>
</context>
<context>
    <name>OpenShowCard</name>
    <message>
        <source>Prepare</source>
        <translation>Préparer</translation>
    </message>
    <message>
        <source>Untitled show</source>
        <translation>Émission sans titre</translation>
    </message>
    <message>
        <source>cues</source>
        <translation>séquences</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>prévu</translation>
    </message>
    <message>
        <source>Back on air</source>
        <translation>Revenir en direct</translation>
    </message>
    <message>
        <source>Go to On air</source>
        <translation>Aller à En direct</translation>
    </message>
    <message>
        <source>On air now</source>
        <translation>En direct</translation>
    </message>
    <message>
        <source>Rehearsal</source>
        <translation>Répétition</translation>
    </message>
    <message>
        <source>Next show</source>
        <translation>Prochaine émission</translation>
    </message>
    <message>
        <source>Would fail on air: {count}</source>
        <translation>Bloquant en direct&#xa0;: {count}</translation>
    </message>
    <message>
        <source>better put right before: {count}</source>
        <translation>à corriger avant&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Better put right before: {count}</source>
        <translation>À corriger avant&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Everything is ready</source>
        <translation>Tout est prêt</translation>
    </message>
</context>
<context>
    <name>OrderBox</name>
    <message>
        <source>Latest orders</source>
        <translation>Dernières commandes</translation>
    </message>
    <message>
        <source>Show the new ones</source>
        <translation>Afficher les nouvelles</translation>
    </message>
    <message>
        <source>No order yet. They come in by themselves once a shop is connected.</source>
        <translation>Pas encore de commande. Elles arrivent d&apos;elles-mêmes dès qu&apos;une boutique est reliée.</translation>
    </message>
    <message>
        <source>{count} new</source>
        <translation>{count} nouv.</translation>
    </message>
</context>
<context>
    <name>OutputDialog</name>
    <message>
        <source>Picture and recording</source>
        <translation>Image et enregistrement</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>On air the size stays: changing it would break every stream.</source>
        <translation>En direct, la taille ne change pas&#xa0;: cela couperait toutes les diffusions.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Second picture</source>
        <translation>Deuxième image</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Cadence</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Portrait</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Paysage</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Record every show</source>
        <translation>Enregistrer chaque émission</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
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
        <translation>Dans l’aperçu</translation>
    </message>
    <message>
        <source>What they say…</source>
        <translation>Textes…</translation>
    </message>
    <message>
        <source>How they look…</source>
        <translation>Style…</translation>
    </message>
</context>
<context>
    <name>Overlays</name>
    <message>
        <source>Card</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Stock</translation>
    </message>
    <message>
        <source>Coupon</source>
        <translation>Code promo</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>QR code</translation>
    </message>
    <message>
        <source>Giveaway</source>
        <translation>Jeu concours</translation>
    </message>
    <message>
        <source>Warranty and tests</source>
        <translation>Garantie et tests</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Lower third</source>
        <translation>Bandeau</translation>
    </message>
    <message>
        <source>Ticker</source>
        <translation>Texte défilant</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Sous-titres</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Correction</translation>
    </message>
</context>
<context>
    <name>PackList</name>
    <message>
        <source>What to rehearse</source>
        <translation>Que répéter</translation>
    </message>
    <message>
        <source>Add a pack…</source>
        <translation>Ajouter un pack…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Choose the past show…</source>
        <translation>Choisir l’émission…</translation>
    </message>
    <message>
        <source>faults: {count}</source>
        <translation>pannes&#xa0;: {count}</translation>
    </message>
    <message>
        <source>came with the program</source>
        <translation>fourni avec le logiciel</translation>
    </message>
    <message>
        <source>added</source>
        <translation>ajouté</translation>
    </message>
    <message>
        <source>My own show</source>
        <translation>Ma propre émission</translation>
    </message>
    <message>
        <source>The show that is open in this window</source>
        <translation>L’émission ouverte dans cette fenêtre</translation>
    </message>
    <message>
        <source>simulated viewers</source>
        <translation>spectateurs simulés</translation>
    </message>
    <message>
        <source>A past show as a partner</source>
        <translation>Une émission passée comme partenaire</translation>
    </message>
    <message>
        <source>No file is chosen yet</source>
        <translation>Aucun fichier choisi</translation>
    </message>
    <message>
        <source>its own viewers</source>
        <translation>ses propres spectateurs</translation>
    </message>
    <message>
        <source>The rundown that is open in this window, with viewers who ask about its products.</source>
        <translation>Le conducteur ouvert dans cette fenêtre, avec des spectateurs qui posent des questions sur ses produits.</translation>
    </message>
    <message>
        <source>The open show before the viewers of a past one: the same questions at the same moments. Choose its .cuepack file.</source>
        <translation>L’émission ouverte devant les spectateurs d’une émission passée&#xa0;: les mêmes questions aux mêmes moments. Choisissez son fichier .cuepack.</translation>
    </message>
    <message>
        <source>Choose the file of the past show first.</source>
        <translation>Choisissez d’abord le fichier de l’émission passée.</translation>
    </message>
    <message>
        <source>Add a training pack</source>
        <translation>Ajouter un pack d’entraînement</translation>
    </message>
    <message>
        <source>A past show</source>
        <translation>Une émission passée</translation>
    </message>
    <message>
        <source>Training packs</source>
        <translation>Packs d’entraînement</translation>
    </message>
    <message>
        <source>Remove the pack “{title}”? The file it was copied from stays.</source>
        <translation>Supprimer le pack «&#xa0;{title}&#xa0;»&#xa0;? Le fichier d’origine reste.</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Le supprimer</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Garder</translation>
    </message>
</context>
<context>
    <name>PairBox</name>
    <message>
        <source>Let a device in</source>
        <translation>Admettre un appareil</translation>
    </message>
    <message>
        <source>What it may do</source>
        <translation>Ce qu’il peut faire</translation>
    </message>
    <message>
        <source>Name (else as the device calls itself)</source>
        <translation>Nom (sinon celui de l’appareil)</translation>
    </message>
    <message>
        <source>Name of the device</source>
        <translation>Nom de l’appareil</translation>
    </message>
    <message>
        <source>Show a code</source>
        <translation>Afficher un code</translation>
    </message>
    <message>
        <source>Scan the square with the device, or open the address and type the code.</source>
        <translation>Scannez le carré avec l’appareil, ou ouvrez l’adresse et saisissez le code.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>The browser warns once, because this studio vouches for itself. In the certificate it shows, the SHA-256 fingerprint of “Cuecard studio authority” must be this one; if it differs, somebody else is in between.</source>
        <translation>Le navigateur avertit une fois, car ce studio se porte garant de lui-même. Dans le certificat affiché, l’empreinte SHA-256 de «&#xa0;Cuecard studio authority&#xa0;» doit être celle-ci&#x202f;; sinon, quelqu’un s’est interposé.</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>Nouveau code</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Open the door above first.</source>
        <translation>Ouvrez d’abord l’accès ci-dessus.</translation>
    </message>
    <message>
        <source>{name} is in: {role}.</source>
        <translation>{name} est entré&#xa0;: {role}.</translation>
    </message>
    <message>
        <source>The code ran out; nobody used it.</source>
        <translation>Le code a expiré&#x202f;; personne ne l’a utilisé.</translation>
    </message>
    <message>
        <source>The code is void. If you did not cancel it: it was typed wrongly.</source>
        <translation>Le code n’est plus valable. Si vous ne l’avez pas annulé&#xa0;: il a été mal saisi.</translation>
    </message>
    <message>
        <source>Code {code}</source>
        <translation>Code {code}</translation>
    </message>
    <message>
        <source>{role} · for one device · {time} left</source>
        <translation>{role} · pour un appareil · encore {time}</translation>
    </message>
    <message>
        <source>Copies the address with the code in it: send it only to whom it is for.</source>
        <translation>Copie l’adresse avec le code&#xa0;: ne l’envoyez qu’à la personne concernée.</translation>
    </message>
</context>
<context>
    <name>PanelHead</name>
    <message>
        <source>Questions</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>Show the new ones</source>
        <translation>Afficher les nouvelles</translation>
    </message>
    <message>
        <source>Type in a question that was asked elsewhere</source>
        <translation>Saisir une question posée ailleurs</translation>
    </message>
    <message>
        <source>Chats…</source>
        <translation>Chats…</translation>
    </message>
    <message>
        <source>This product</source>
        <translation>Ce produit</translation>
    </message>
    <message>
        <source>Other products</source>
        <translation>Autres produits</translation>
    </message>
    <message>
        <source>All questions</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>{count} open</source>
        <translation>{count} ouvertes</translation>
    </message>
    <message>
        <source>{count} chat/min</source>
        <translation>{count} chat/min</translation>
    </message>
    <message>
        <source>{count} new</source>
        <translation>{count} nouv.</translation>
    </message>
    <message>
        <source>Which questions: {which}</source>
        <translation>Quelles questions : {which}</translation>
    </message>
    <message>
        <source>After the show: {count}…</source>
        <translation>Après l’émission : {count}…</translation>
    </message>
</context>
<context>
    <name>ParkedPage</name>
    <message>
        <source>Refused events</source>
        <translation>Événements refusés</translation>
    </message>
    <message>
        <source>Nothing was refused.</source>
        <translation>Rien n&apos;a été refusé.</translation>
    </message>
    <message>
        <source>Send this again</source>
        <translation>Renvoyer celui-ci</translation>
    </message>
    <message>
        <source>Send all again</source>
        <translation>Tout renvoyer</translation>
    </message>
</context>
<context>
    <name>PhotoStrip</name>
    <message>
        <source>Photos</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>Drag pictures here, or choose a file.</source>
        <translation>Déposez des images ici, ou choisissez un fichier.</translation>
    </message>
    <message>
        <source>Add photos…</source>
        <translation>Ajouter des photos…</translation>
    </message>
    <message>
        <source>Use on the card</source>
        <translation>Utiliser sur la carte</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>Ajouter des photos</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
</context>
<context>
    <name>PictureBar</name>
    <message>
        <source>Which picture is shown</source>
        <translation>Image affichée</translation>
    </message>
    <message>
        <source>What platforms cover: shown here, never to viewers</source>
        <translation>Zones masquées par les plateformes&#xa0;: visibles ici, jamais par le public</translation>
    </message>
    <message>
        <source>Mirror my view. Viewers see the picture as it is.</source>
        <translation>Vue en miroir pour vous. Le public voit l’image telle quelle.</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Paysage</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Portrait</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Les deux</translation>
    </message>
</context>
<context>
    <name>PicturePanel</name>
    <message>
        <source>Preview picture</source>
        <translation>Image de l’aperçu</translation>
    </message>
    <message>
        <source>Program picture</source>
        <translation>Image du programme</translation>
    </message>
    <message>
        <source>ON AIR</source>
        <translation>EN DIRECT</translation>
    </message>
    <message>
        <source>REHEARSAL</source>
        <translation>RÉPÉTITION</translation>
    </message>
    <message>
        <source>OFF AIR</source>
        <translation>HORS ANTENNE</translation>
    </message>
    <message>
        <source>NEXT</source>
        <translation>À SUIVRE</translation>
    </message>
    <message>
        <source>state of {time}</source>
        <translation>état à {time}</translation>
    </message>
    <message>
        <source>What a take will show</source>
        <translation>Ce qui sera lancé</translation>
    </message>
    <message>
        <source>The slate covers everything</source>
        <translation>L’écran d’attente couvre tout</translation>
    </message>
    <message>
        <source>Viewers see this</source>
        <translation>Le public voit ceci</translation>
    </message>
    <message>
        <source>Nobody sees this yet</source>
        <translation>Personne ne voit encore ceci</translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>left out of this cut</source>
        <translation>écartée de cette version</translation>
    </message>
    <message>
        <source>The prize</source>
        <translation>Le lot</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produit</translation>
    </message>
    <message>
        <source>Coupon drop</source>
        <translation>Code promo</translation>
    </message>
    <message>
        <source>Giveaway</source>
        <translation>Jeu concours</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Ouverture</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Clôture</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>écartée</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>facultative</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Caméra</translation>
    </message>
    <message>
        <source>Close-up</source>
        <translation>Gros plan</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Partagé</translation>
    </message>
    <message>
        <source>Picture in picture</source>
        <translation>Image dans l’image</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>Clip</translation>
    </message>
    <message>
        <source>Slate</source>
        <translation>Attente</translation>
    </message>
    <message>
        <source>its time was over</source>
        <translation>temps écoulé</translation>
    </message>
    <message>
        <source>all its pieces were sold</source>
        <translation>toutes les pièces vendues</translation>
    </message>
    <message>
        <source>the product was sold out</source>
        <translation>produit épuisé</translation>
    </message>
    <message>
        <source>stopped by hand</source>
        <translation>arrêtée à la main</translation>
    </message>
    <message>
        <source>replaced by another offer</source>
        <translation>remplacée par une autre offre</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>no offer</source>
        <translation>sans offre</translation>
    </message>
    <message>
        <source>{count} pieces</source>
        <translation>pièces&#xa0;: {count}</translation>
    </message>
    <message>
        <source>starts {time} after the take</source>
        <translation>démarre {time} après le lancement</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count}&#xa0;min</translation>
    </message>
    <message>
        <source>{count} h</source>
        <translation>{count}&#xa0;h</translation>
    </message>
    <message>
        <source>Half an hour: a few products</source>
        <translation>Une demi-heure&#xa0;: quelques produits</translation>
    </message>
    <message>
        <source>An hour: products and a coupon drop</source>
        <translation>Une heure&#xa0;: des produits et un code promo</translation>
    </message>
    <message>
        <source>Three hours: with breaks, giveaways and coupons</source>
        <translation>Trois heures&#xa0;: avec pauses, jeux concours et codes promo</translation>
    </message>
    <message>
        <source>Who you are, and what is on today</source>
        <translation>Qui vous êtes, et le programme du jour</translation>
    </message>
    <message>
        <source>How to ask and how to buy</source>
        <translation>Comment poser une question et acheter</translation>
    </message>
    <message>
        <source>What was the best today</source>
        <translation>Le meilleur du jour</translation>
    </message>
    <message>
        <source>When you are back</source>
        <translation>Votre prochain direct</translation>
    </message>
</context>
<context>
    <name>Platforms</name>
    <message>
        <source>Any platform</source>
        <translation>Toute plateforme</translation>
    </message>
</context>
<context>
    <name>PointsDial</name>
    <message>
        <source>{points} of 100 points</source>
        <translation>{points} points sur 100</translation>
    </message>
</context>
<context>
    <name>PointsEdit</name>
    <message>
        <source>Talking points, one a line</source>
        <translation>Points à dire, un par ligne</translation>
    </message>
    <message>
        <source>One point a line, in the order you say them</source>
        <translation>Un point par ligne, dans l’ordre où vous les dites</translation>
    </message>
</context>
<context>
    <name>PrepareScreen</name>
    <message>
        <source>Parts of the plan</source>
        <translation>Parties de la préparation</translation>
    </message>
    <message>
        <source>Catalogue and spec sheets</source>
        <translation>Catalogue et fiches techniques</translation>
    </message>
    <message>
        <source>Rundown</source>
        <translation>Conducteur</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>Offres</translation>
    </message>
    <message>
        <source>Readiness</source>
        <translation>Vérification</translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message>
        <source>Undo the last take</source>
        <translation>Annuler le dernier lancement</translation>
    </message>
</context>
<context>
    <name>PreviewView</name>
    <message>
        <source>Program picture</source>
        <translation>Image du programme</translation>
    </message>
    <message>
        <source>No picture yet</source>
        <translation>Pas encore d’image</translation>
    </message>
    <message>
        <source>No new picture for {age}</source>
        <translation>Pas de nouvelle image depuis {age}</translation>
    </message>
</context>
<context>
    <name>PriceBox</name>
    <message>
        <source>From</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Au</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>Marché</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>Price history</source>
        <translation>Historique des prix</translation>
    </message>
    <message>
        <source>Held since</source>
        <translation>Valable depuis</translation>
    </message>
    <message>
        <source>all</source>
        <translation>tous</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>Noter</translation>
    </message>
    <message>
        <source>Save the product first.</source>
        <translation>Enregistrez d’abord le produit.</translation>
    </message>
    <message>
        <source>The history mixes currencies, so there is no lowest price.</source>
        <translation>L’historique mélange plusieurs devises&#xa0;: il n’y a pas de prix le plus bas.</translation>
    </message>
    <message>
        <source>No price of the last 30 days is known.</source>
        <translation>Aucun prix connu sur les 30 derniers jours.</translation>
    </message>
    <message>
        <source>Lowest price of 30 days in {market}: {price}</source>
        <translation>Prix le plus bas sur 30&#xa0;jours ({market})&#xa0;: {price}</translation>
    </message>
    <message>
        <source>Not known for all of the last {days} days: write down since when it held.</source>
        <translation>Inconnu sur une partie des {days} derniers jours&#xa0;: notez depuis quand ce prix est valable.</translation>
    </message>
    <message>
        <source>This day has not come yet.</source>
        <translation>Ce jour n’est pas encore arrivé.</translation>
    </message>
</context>
<context>
    <name>ProductDelegate</name>
    <message>
        <source>not saved</source>
        <translation>non enregistré</translation>
    </message>
</context>
<context>
    <name>ProductDesk</name>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Annuler (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Shift+Z)</source>
        <translation>Rétablir (Ctrl+Shift+Z)</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produit</translation>
    </message>
    <message>
        <source>Spec sheet</source>
        <translation>Fiche technique</translation>
    </message>
    <message>
        <source>Pages of the product</source>
        <translation>Pages du produit</translation>
    </message>
    <message>
        <source>Reload theirs</source>
        <translation>Recharger l’autre</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Choose a product to see and edit it.</source>
        <translation>Choisissez un produit pour le voir et le modifier.</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>Nouveau produit</translation>
    </message>
    <message>
        <source>deleted by somebody else; saving brings it back</source>
        <translation>supprimé par quelqu’un d’autre&#x202f;; l’enregistrer le rétablit</translation>
    </message>
    <message>
        <source>new, not saved yet</source>
        <translation>nouveau, non enregistré</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>non enregistré</translation>
    </message>
    <message>
        <source>saved {time} by {name}</source>
        <translation>enregistré à {time} par {name}</translation>
    </message>
    <message>
        <source>{name} changed this product at {time} while you were editing. Your edits are kept. Reload theirs, or keep editing and write over them?</source>
        <translation>{name} a modifié ce produit à {time} pendant que vous y travailliez. Vos modifications sont conservées. Recharger l’autre version, ou continuer et l’écraser&#x202f;?</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Quelqu’un</translation>
    </message>
    <message>
        <source>{name}: {count} to put right</source>
        <translation>{name} – à corriger&#xa0;: {count}</translation>
    </message>
    <message>
        <source>{count} more not saved</source>
        <translation>autres non enregistrés&#xa0;: {count}</translation>
    </message>
</context>
<context>
    <name>ProductEditor</name>
    <message>
        <source>Brand</source>
        <translation>Marque</translation>
    </message>
    <message>
        <source>Other words for it, parted by commas</source>
        <translation>Autres noms, séparés par des virgules</translation>
    </message>
    <message>
        <source>reloj, watch</source>
        <translation>montre, watch</translation>
    </message>
    <message>
        <source>Tags, parted by commas</source>
        <translation>Étiquettes, séparées par des virgules</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>List price, struck</source>
        <translation>Prix public, barré</translation>
    </message>
    <message>
        <source>Cost floor</source>
        <translation>Prix plancher</translation>
    </message>
    <message>
        <source>Pieces in stock</source>
        <translation>Pièces en stock</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>non compté</translation>
    </message>
    <message>
        <source>Full stock</source>
        <translation>Stock plein</translation>
    </message>
    <message>
        <source>Warranty, months</source>
        <translation>Garantie, mois</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>non indiqué</translation>
    </message>
    <message>
        <source>Returns, days</source>
        <translation>Retours, jours</translation>
    </message>
    <message>
        <source>Below this an offer loses money, and is not started without a reason.</source>
        <translation>En dessous, une offre perd de l’argent et ne démarre pas sans motif.</translation>
    </message>
    <message>
        <source>The whole length of the stock bar.</source>
        <translation>La longueur totale de la barre de stock.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>Marché</translation>
    </message>
    <message>
        <source>Names and short facts; the first serves every other language</source>
        <translation>Noms et infos courtes&#x202f;; le premier sert pour toutes les autres langues</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Facts, parted by |</source>
        <translation>Infos, séparées par |</translation>
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
        <translation>Noms</translation>
    </message>
    <message>
        <source>Price, if another</source>
        <translation>Prix, si différent</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Stock</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Where to buy; without a market: everywhere else</source>
        <translation>Où acheter&#x202f;; sans marché&#xa0;: partout ailleurs</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Address with tracking</source>
        <translation>Adresse avec suivi</translation>
    </message>
    <message>
        <source>What a market&apos;s law or custom wants said</source>
        <translation>Mentions voulues par la loi ou l’usage d’un marché</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Devise</translation>
    </message>
    <message>
        <source>Paid partnership: the picture says so while it is on air</source>
        <translation>Collaboration commerciale&#xa0;: l’image l’indique tant que le produit est à l’antenne</translation>
    </message>
</context>
<context>
    <name>ProductLine</name>
    <message>
        <source>no price</source>
        <translation>sans prix</translation>
    </message>
    <message>
        <source>stock not counted</source>
        <translation>stock non compté</translation>
    </message>
    <message>
        <source>sold out</source>
        <translation>épuisé</translation>
    </message>
    <message>
        <source>{count} in stock</source>
        <translation>{count} en stock</translation>
    </message>
    <message>
        <source>no spec sheet</source>
        <translation>sans fiche technique</translation>
    </message>
    <message>
        <source>{rows} rows, none tested</source>
        <translation>lignes&#xa0;: {rows}, aucune testée</translation>
    </message>
    <message>
        <source>{rows} rows, {tested} tested</source>
        <translation>lignes&#xa0;: {rows}, testées&#xa0;: {tested}</translation>
    </message>
</context>
<context>
    <name>ProductPanel</name>
    <message>
        <source>CARD ON AIR</source>
        <translation>CARTE À L’ANTENNE</translation>
    </message>
    <message>
        <source>Photo of the product</source>
        <translation>Photo du produit</translation>
    </message>
    <message>
        <source>Take a product cue, or load a card file, to sell something.</source>
        <translation>Lancez une séquence produit, ou chargez un fichier de carte, pour vendre.</translation>
    </message>
    <message>
        <source>Card file</source>
        <translation>Fichier de carte</translation>
    </message>
    <message>
        <source>Load card…</source>
        <translation>Charger une carte…</translation>
    </message>
    <message>
        <source>Try the sample product</source>
        <translation>Essayer le produit d’exemple</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Sold 1</source>
        <translation>1 vendu</translation>
    </message>
    <message>
        <source>Count a sale that the platform does not tell of: off stock and offer.</source>
        <translation>Compte une vente que la plateforme ne signale pas&#xa0;: déduite du stock et de l’offre.</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>non compté</translation>
    </message>
    <message>
        <source>Pieces in stock</source>
        <translation>Pièces en stock</translation>
    </message>
    <message>
        <source>No product on program</source>
        <translation>Aucun produit en cours</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>Épuisé</translation>
    </message>
    <message>
        <source>{count} left</source>
        <translation>Reste {count}</translation>
    </message>
</context>
<context>
    <name>ProductPicker</name>
    <message>
        <source>Add products</source>
        <translation>Ajouter des produits</translation>
    </message>
    <message>
        <source>Search name, brand or tag</source>
        <translation>Nom, marque ou étiquette</translation>
    </message>
    <message>
        <source>Search the catalogue</source>
        <translation>Chercher dans le catalogue</translation>
    </message>
    <message>
        <source>Products of the catalogue</source>
        <translation>Produits du catalogue</translation>
    </message>
    <message>
        <source>Done (Esc)</source>
        <translation>Terminé (Esc)</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>The catalogue is empty. Import products in the tab Catalogue.</source>
        <translation>Le catalogue est vide. Importez des produits dans l’onglet Catalogue.</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Aucun résultat.</translation>
    </message>
    <message>
        <source>in the rundown</source>
        <translation>dans le conducteur</translation>
    </message>
    <message>
        <source>Add to the rundown</source>
        <translation>Ajouter au conducteur</translation>
    </message>
    <message>
        <source>Add {count} products</source>
        <translation>Ajouter (produits&#xa0;: {count})</translation>
    </message>
</context>
<context>
    <name>Programme</name>
    <message>
        <source>Minutes live in one show</source>
        <translation>Minutes en direct en une émission</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>Émissions</translation>
    </message>
    <message>
        <source>Minutes with a product</source>
        <translation>Minutes avec un produit</translation>
    </message>
    <message>
        <source>Different products shown</source>
        <translation>Produits différents montrés</translation>
    </message>
    <message>
        <source>Seconds with the label shown</source>
        <translation>Secondes avec la mention affichée</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Pieces sold</source>
        <translation>Pièces vendues</translation>
    </message>
    <message>
        <source>Sold for</source>
        <translation>Vendu pour</translation>
    </message>
    <message>
        <source>Questions answered</source>
        <translation>Questions traitées</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouvert</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>acceptée</translation>
    </message>
    <message>
        <source>fulfilled</source>
        <translation>remplie</translation>
    </message>
    <message>
        <source>proof handed in</source>
        <translation>preuve remise</translation>
    </message>
    <message>
        <source>rewarded</source>
        <translation>récompensée</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>expirée</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>proposée</translation>
    </message>
    <message>
        <source>accepted, sample on its way</source>
        <translation>acceptée, échantillon en route</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>refusée</translation>
    </message>
    <message>
        <source>sample received, to be tested</source>
        <translation>échantillon reçu, à tester</translation>
    </message>
    <message>
        <source>tested</source>
        <translation>testé</translation>
    </message>
    <message>
        <source>{done} of {target}</source>
        <translation>{done} sur {target}</translation>
    </message>
</context>
<context>
    <name>Prompter</name>
    <message>
        <source>Slow down</source>
        <translation>Plus lentement</translation>
    </message>
    <message>
        <source>Two minutes left</source>
        <translation>Plus que deux minutes</translation>
    </message>
    <message>
        <source>Say the price again</source>
        <translation>Redites le prix</translation>
    </message>
    <message>
        <source>Check your microphone</source>
        <translation>Vérifiez votre micro</translation>
    </message>
    <message>
        <source>Wrap up</source>
        <translation>Concluez</translation>
    </message>
    <message>
        <source>Look at the camera</source>
        <translation>Regardez la caméra</translation>
    </message>
    <message>
        <source>Look at the questions</source>
        <translation>Regardez les questions</translation>
    </message>
    <message>
        <source>From {name}, just now</source>
        <translation>De {name}, à l’instant</translation>
    </message>
    <message>
        <source>From {name}, {time} ago</source>
        <translation>De {name}, il y a {time}</translation>
    </message>
    <message>
        <source>URGENT</source>
        <translation>URGENT !</translation>
    </message>
    <message>
        <source>the producer</source>
        <translation>la production</translation>
    </message>
</context>
<context>
    <name>PrompterPanel</name>
    <message>
        <source>Got it</source>
        <translation>Compris</translation>
    </message>
    <message>
        <source>One point back</source>
        <translation>Point précédent</translation>
    </message>
    <message>
        <source>What was written to you</source>
        <translation>Ce qu’on vous a écrit</translation>
    </message>
    <message>
        <source>{count} more waiting</source>
        <translation>{count} de plus en attente</translation>
    </message>
    <message>
        <source>Talking points</source>
        <translation>Points à dire</translation>
    </message>
    <message>
        <source>All said.</source>
        <translation>Tout est dit.</translation>
    </message>
    <message>
        <source>Prompter</source>
        <translation>Prompteur</translation>
    </message>
    <message>
        <source>The talking points of the cue on program stand here.</source>
        <translation>Les points à dire de la séquence en cours s’affichent ici.</translation>
    </message>
    <message>
        <source>This cue has no talking points.</source>
        <translation>Cette séquence n’a pas de points à dire.</translation>
    </message>
</context>
<context>
    <name>QuestionDeeds</name>
    <message>
        <source>A question that was asked elsewhere:</source>
        <translation>Une question posée ailleurs :</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Answer to: {question}</source>
        <translation>Réponse à : {question}</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Reply in chat to {name}:</source>
        <translation>Répondre dans le chat à {name} :</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
</context>
<context>
    <name>QuestionDelegate</name>
    <message>
        <source>ON SCREEN</source>
        <translation>À L’ÉCRAN</translation>
    </message>
    <message>
        <source>no longer open</source>
        <translation>n’est plus ouverte</translation>
    </message>
</context>
<context>
    <name>QuestionList</name>
    <message>
        <source>Questions</source>
        <translation>Questions</translation>
    </message>
</context>
<context>
    <name>QuestionMenu</name>
    <message>
        <source>Write an answer…</source>
        <translation>Écrire une réponse…</translation>
    </message>
    <message>
        <source>Reply in chat…</source>
        <translation>Répondre dans le chat…</translation>
    </message>
    <message>
        <source>On screen without the name</source>
        <translation>À l’écran sans le nom</translation>
    </message>
    <message>
        <source>About another product</source>
        <translation>Sur un autre produit</translation>
    </message>
    <message>
        <source>No row answers</source>
        <translation>Aucune ligne ne répond</translation>
    </message>
    <message>
        <source>Not a question</source>
        <translation>Pas une question</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>Who asked…</source>
        <translation>Qui a demandé…</translation>
    </message>
    <message>
        <source>Mute this viewer</source>
        <translation>Ignorer ce spectateur</translation>
    </message>
    <message>
        <source>Mute {name}</source>
        <translation>Ignorer {name}</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Broadcaster&apos;s id</source>
        <translation>Identifiant de la chaîne</translation>
    </message>
    <message>
        <source>Live chat id</source>
        <translation>Identifiant du chat en direct</translation>
    </message>
    <message>
        <source>Live video id</source>
        <translation>Identifiant de la vidéo en direct</translation>
    </message>
    <message>
        <source>Only this room (optional)</source>
        <translation>Seulement ce salon (facultatif)</translation>
    </message>
    <message>
        <source>Written in this show</source>
        <translation>Écrite dans cette émission</translation>
    </message>
    <message>
        <source>Answered {moment}</source>
        <translation>Répondu le {moment}</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Votre réponse</translation>
    </message>
    <message>
        <source>No spec row: add an answer</source>
        <translation>Pas de ligne : ajoutez une réponse</translation>
    </message>
    <message>
        <source>Answered before: {answer}</source>
        <translation>Déjà répondu : {answer}</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>payée</translation>
    </message>
    <message>
        <source>wants to buy</source>
        <translation>veut acheter</translation>
    </message>
    <message>
        <source>About the product</source>
        <translation>Sur le produit</translation>
    </message>
    <message>
        <source>About the price</source>
        <translation>Sur le prix</translation>
    </message>
    <message>
        <source>About shipping</source>
        <translation>Sur la livraison</translation>
    </message>
    <message>
        <source>About stock</source>
        <translation>Sur le stock</translation>
    </message>
    <message>
        <source>About warranty and returns</source>
        <translation>Sur la garantie et les retours</translation>
    </message>
    <message>
        <source>How to buy</source>
        <translation>Comment acheter</translation>
    </message>
    <message>
        <source>A complaint</source>
        <translation>Une réclamation</translation>
    </message>
    <message>
        <source>{count} chatter</source>
        <translation>{count} bavardage</translation>
    </message>
    <message>
        <source>{count} spam</source>
        <translation>{count} spam</translation>
    </message>
    <message>
        <source>{count} abuse</source>
        <translation>{count} insultes</translation>
    </message>
    <message>
        <source>{count} blocked</source>
        <translation>{count} bloqués</translation>
    </message>
    <message>
        <source>{count} slowed</source>
        <translation>{count} freinés</translation>
    </message>
    <message>
        <source>{count} muted</source>
        <translation>{count} de spectateurs ignorés</translation>
    </message>
    <message>
        <source>{count} repeated</source>
        <translation>{count} répétés</translation>
    </message>
    <message>
        <source>{count} taken back</source>
        <translation>{count} retirés</translation>
    </message>
    <message>
        <source>{count} hidden by you</source>
        <translation>{count} masqués par vous</translation>
    </message>
    <message>
        <source>{count} not looked at</source>
        <translation>{count} non lus</translation>
    </message>
    <message>
        <source>off</source>
        <translation>désactivé</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>connexion</translation>
    </message>
    <message>
        <source>live</source>
        <translation>connecté</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échec</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>terminé</translation>
    </message>
    <message>
        <source>Event stream (SSE)</source>
        <translation>Flux d’événements (SSE)</translation>
    </message>
    <message>
        <source>Webhook (others send here)</source>
        <translation>Webhook (reçoit d’ailleurs)</translation>
    </message>
    <message>
        <source>Replay of a file</source>
        <translation>Relecture d’un fichier</translation>
    </message>
    <message>
        <source>{name} can&apos;t be reached. Check the internet connection; it is tried again by itself.</source>
        <translation>{name} est injoignable. Vérifiez la connexion internet ; nouvel essai automatique.</translation>
    </message>
    <message>
        <source>{name} was cut off. It is tried again by itself.</source>
        <translation>{name} a été coupé. Nouvel essai automatique.</translation>
    </message>
    <message>
        <source>{name} says nothing more. It is tried again by itself.</source>
        <translation>{name} ne dit plus rien. Nouvel essai automatique.</translation>
    </message>
    <message>
        <source>{name} asked to come back later. It is tried by itself.</source>
        <translation>{name} demande de revenir plus tard. Nouvel essai automatique.</translation>
    </message>
    <message>
        <source>{name} answers in a way we don&apos;t understand. It is tried again by itself.</source>
        <translation>{name} répond d’une façon que nous ne comprenons pas. Nouvel essai automatique.</translation>
    </message>
    <message>
        <source>{name} wants you to sign in again: copy a new token into the chat&apos;s settings.</source>
        <translation>{name} demande une nouvelle connexion : copiez un nouveau jeton dans les réglages du chat.</translation>
    </message>
    <message>
        <source>{name} does not let this token read. Get one that may read this chat.</source>
        <translation>{name} refuse la lecture avec ce jeton. Prenez-en un qui puisse lire ce chat.</translation>
    </message>
    <message>
        <source>{name} has no such chat. Check its id; the live show must have begun.</source>
        <translation>{name} n’a pas ce chat. Vérifiez l’identifiant ; le direct doit avoir commencé.</translation>
    </message>
    <message>
        <source>{name} has ended. Add the new show&apos;s chat.</source>
        <translation>{name} est terminé. Ajoutez le chat de la nouvelle émission.</translation>
    </message>
    <message>
        <source>{name} is over. Records of its file that could not be read: {count}.</source>
        <translation>{name} est terminé. Enregistrements illisibles dans le fichier&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>{name} allows no more for now: the platform&apos;s quota is used up.</source>
        <translation>{name} n’autorise plus rien pour l’instant : le quota de la plateforme est épuisé.</translation>
    </message>
    <message>
        <source>{name} has a wrong setting. Check the chat&apos;s settings.</source>
        <translation>{name} a un mauvais réglage. Vérifiez les réglages du chat.</translation>
    </message>
    <message>
        <source>{name}: there is no such file. Choose it again in the chat&apos;s settings.</source>
        <translation>{name}&#xa0;: ce fichier n’existe pas. Choisissez-le à nouveau dans les réglages du chat.</translation>
    </message>
    <message>
        <source>{name}: the file can&apos;t be read. Allow this user to read it, or choose another one.</source>
        <translation>{name}&#xa0;: le fichier ne peut pas être lu. Autorisez cet utilisateur à le lire, ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>{name} is not read just now. It is taken up again by itself.</source>
        <translation>{name} n’est pas lu pour l’instant. La lecture reprend d’elle-même.</translation>
    </message>
    <message>
        <source>{name} is read as soon as the show has a rundown, or is on air.</source>
        <translation>{name} est lu dès que l’émission a un conducteur ou passe à l’antenne.</translation>
    </message>
    <message>
        <source>{name} closed this way of reading; another is tried.</source>
        <translation>{name} a fermé cette voie de lecture ; une autre est essayée.</translation>
    </message>
    <message>
        <source>{name}: nothing answers on this computer. Start its server; it is tried again by itself.</source>
        <translation>{name} : rien ne répond sur cet ordinateur. Lancez son serveur ; l&apos;essai est répété tout seul.</translation>
    </message>
    <message>
        <source>“{field}” is too long, or has a character that can&apos;t be shown.</source>
        <translation>«&#xa0;{field}&#xa0;» est trop long ou contient un caractère qui ne peut pas être affiché.</translation>
    </message>
    <message>
        <source>Fill in “{field}”, so that nobody else&apos;s chat appears.</source>
        <translation>Remplissez «&#xa0;{field}&#xa0;», pour que le chat de quelqu’un d’autre n’apparaisse pas.</translation>
    </message>
    <message>
        <source>Fill in “{field}”; it begins with wss://, or on this computer with ws://.</source>
        <translation>Remplissez «&#xa0;{field}&#xa0;»&#xa0;; elle commence par wss://, ou sur cet ordinateur par ws://.</translation>
    </message>
    <message>
        <source>Fill in “{field}”; it begins with https://, or on this computer with http://.</source>
        <translation>Remplissez «&#xa0;{field}&#xa0;»&#xa0;; elle commence par https://, ou sur cet ordinateur par http://.</translation>
    </message>
    <message>
        <source>“{field}” must be an IP address of this computer and a port, like 127.0.0.1:8760.</source>
        <translation>«&#xa0;{field}&#xa0;» doit être une adresse IP de cet ordinateur et un port, comme 127.0.0.1:8760.</translation>
    </message>
    <message>
        <source>Fill in “{field}”: whsec_ and 32 letters of base64 or more, the same that the sender has.</source>
        <translation>Remplissez «&#xa0;{field}&#xa0;»&#xa0;: whsec_ et au moins 32 lettres de base64, les mêmes que chez l’expéditeur.</translation>
    </message>
    <message>
        <source>Fill in “{field}”, or choose it.</source>
        <translation>Remplissez «&#xa0;{field}&#xa0;», ou choisissez-le.</translation>
    </message>
    <message>
        <source>“{field}” holds a secret, and addresses are shown. Take it out; it belongs into the token&apos;s field.</source>
        <translation>«&#xa0;{field}&#xa0;» contient un secret, et les adresses sont affichées. Retirez-le&#xa0;: sa place est dans le champ du jeton.</translation>
    </message>
    <message>
        <source>Compared: yes</source>
        <translation>Comparé : oui</translation>
    </message>
    <message>
        <source>Compared: no</source>
        <translation>Comparé : non</translation>
    </message>
    <message>
        <source>Compared: it depends</source>
        <translation>Comparé : cela dépend</translation>
    </message>
    <message>
        <source>{start}–{end}: messages may be missing</source>
        <translation>{start}–{end} : il manque peut-être des messages</translation>
    </message>
    <message>
        <source>a viewer</source>
        <translation>un spectateur</translation>
    </message>
</context>
<context>
    <name>QuestionsPanel</name>
    <message>
        <source>Choose the question above</source>
        <translation>Choisir la question au-dessus</translation>
    </message>
    <message>
        <source>Choose the question below</source>
        <translation>Choisir la question au-dessous</translation>
    </message>
    <message>
        <source>None about this product. About others: {count}.</source>
        <translation>Aucune sur ce produit. Sur d’autres : {count}.</translation>
    </message>
    <message>
        <source>None about other products. Not about them: {count}.</source>
        <translation>Aucune sur d’autres produits. Le reste : {count}.</translation>
    </message>
    <message>
        <source>No open question. New ones appear here with the row that answers.</source>
        <translation>Aucune question ouverte. Les nouvelles apparaissent ici avec la ligne qui y répond.</translation>
    </message>
    <message>
        <source>No chat is read yet. Add one, or type a question in with +.</source>
        <translation>Aucun chat n’est lu pour l’instant. Ajoutez-en un, ou saisissez une question avec +.</translation>
    </message>
    <message>
        <source>Answered.</source>
        <translation>Répondu.</translation>
    </message>
    <message>
        <source>Put off until after the show.</source>
        <translation>Remise à après l’émission.</translation>
    </message>
    <message>
        <source>Hidden.</source>
        <translation>Masquée.</translation>
    </message>
    <message>
        <source>Not a question.</source>
        <translation>Pas une question.</translation>
    </message>
    <message>
        <source>No row answers.</source>
        <translation>Aucune ligne ne répond.</translation>
    </message>
    <message>
        <source>Moved to {product}.</source>
        <translation>Déplacée vers {product}.</translation>
    </message>
    <message>
        <source>Muted: {name}.</source>
        <translation>Ignoré&#xa0;: {name}.</translation>
    </message>
</context>
<context>
    <name>Readiness</name>
    <message>
        <source>The rundown is empty: add the products of this show.</source>
        <translation>Le conducteur est vide&#xa0;: ajoutez les produits de cette émission.</translation>
    </message>
    <message>
        <source>There is no destination, and the recording is off: nobody would see the show.</source>
        <translation>Aucune destination et enregistrement désactivé&#xa0;: personne ne verrait l’émission.</translation>
    </message>
    <message>
        <source>Even at their shortest the cues are {0} min longer than the show.</source>
        <translation>Même au plus court, les séquences dépassent l’émission de {0}&#xa0;min.</translation>
    </message>
    <message>
        <source>Cues without a place in a show of this length: {0}.</source>
        <translation>Séquences sans place dans une émission de cette durée&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>{0} has no price.</source>
        <translation>{0} n’a pas de prix.</translation>
    </message>
    <message>
        <source>{0}: there is none left to sell.</source>
        <translation>{0}&#xa0;: il n’en reste plus à vendre.</translation>
    </message>
    <message>
        <source>{0} has no photo.</source>
        <translation>{0} n’a pas de photo.</translation>
    </message>
    <message>
        <source>{0}: the spec sheet is empty.</source>
        <translation>{0}&#xa0;: la fiche technique est vide.</translation>
    </message>
    <message>
        <source>{0}: nothing was tested yet.</source>
        <translation>{0}&#xa0;: rien n’a encore été testé.</translation>
    </message>
    <message>
        <source>{0} is dear, and its warranty is missing: buyers will ask.</source>
        <translation>{0} est un achat important et sa garantie manque&#xa0;: on vous la demandera.</translation>
    </message>
    <message>
        <source>{0} is dear, and nothing is said about returns: buyers will ask.</source>
        <translation>{0} est un achat important et rien n’est dit des retours&#xa0;: on vous le demandera.</translation>
    </message>
    <message>
        <source>{0}: questions of last time without an answer: {1}.</source>
        <translation>{0}&#xa0;: questions de la dernière fois restées sans réponse&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>{0}: there are no talking points.</source>
        <translation>{0}&#xa0;: aucun point à dire.</translation>
    </message>
    <message>
        <source>{0}: the offer can&apos;t go on air. {1}</source>
        <translation>{0}&#xa0;: l’offre ne peut pas passer à l’antenne. {1}</translation>
    </message>
    <message>
        <source>Open the product</source>
        <translation>Ouvrir le produit</translation>
    </message>
    <message>
        <source>Open the spec sheet</source>
        <translation>Ouvrir la fiche technique</translation>
    </message>
    <message>
        <source>Edit the offer</source>
        <translation>Modifier l’offre</translation>
    </message>
    <message>
        <source>Edit the cue</source>
        <translation>Modifier la séquence</translation>
    </message>
    <message>
        <source>Open the rundown</source>
        <translation>Ouvrir le conducteur</translation>
    </message>
    <message>
        <source>Devices…</source>
        <translation>Appareils…</translation>
    </message>
    <message>
        <source>Destinations…</source>
        <translation>Destinations…</translation>
    </message>
</context>
<context>
    <name>ReadinessPanel</name>
    <message>
        <source>Readiness</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>Everything is ready.</source>
        <translation>Tout est prêt.</translation>
    </message>
    <message>
        <source>Prices, stock, offers, spec sheets and talking points were looked at.</source>
        <translation>Prix, stock, offres, fiches techniques et points à dire ont été vérifiés.</translation>
    </message>
    <message>
        <source>Would fail on air</source>
        <translation>Bloquant en direct</translation>
    </message>
    <message>
        <source>Better put right before</source>
        <translation>À corriger avant</translation>
    </message>
</context>
<context>
    <name>ReasonBar</name>
    <message>
        <source>Why it goes on air all the same; it is logged</source>
        <translation>Pourquoi la passer à l’antenne quand même&#x202f;; c’est consigné</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Renoncer</translation>
    </message>
</context>
<context>
    <name>ReceiverForm</name>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Buyers agreed to be told of to Meta</source>
        <translation>Les acheteurs acceptent le partage avec Meta</translation>
    </message>
    <message>
        <source>This server asks for no secret</source>
        <translation>Ce serveur ne demande pas de secret</translation>
    </message>
    <message>
        <source>Also what happened in this show so far</source>
        <translation>Aussi ce qui s&apos;est déjà passé dans cette émission</translation>
    </message>
    <message>
        <source>Tell it what happens</source>
        <translation>Lui dire ce qui se passe</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Send a test</source>
        <translation>Envoyer un test</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Essayer maintenant</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Measurement id</source>
        <translation>ID de mesure</translation>
    </message>
    <message>
        <source>Pixel id</source>
        <translation>ID du pixel</translation>
    </message>
    <message>
        <source>Code for test events, from Events Manager</source>
        <translation>Code d&apos;événements de test (Events Manager)</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Sujet</translation>
    </message>
    <message>
        <source>Events in one request, at most</source>
        <translation>Événements par requête, au plus</translation>
    </message>
    <message>
        <source>What it is told of</source>
        <translation>De quoi il est informé</translation>
    </message>
    <message>
        <source>New receiver</source>
        <translation>Nouveau destinataire</translation>
    </message>
    <message>
        <source>Type to replace it. It is kept in the keyring.</source>
        <translation>Saisissez pour le remplacer. Il est gardé dans le trousseau.</translation>
    </message>
    <message>
        <source>File for events</source>
        <translation>Fichier pour les événements</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
</context>
<context>
    <name>Receivers</name>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>File, with its whole path</source>
        <translation>Fichier, avec son chemin complet</translation>
    </message>
    <message>
        <source>ARN of the channel</source>
        <translation>ARN de la chaîne</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>Adresse du serveur</translation>
    </message>
    <message>
        <source>Secret it signs with (whsec_…)</source>
        <translation>Secret de signature (whsec_…)</translation>
    </message>
    <message>
        <source>API secret</source>
        <translation>Secret de l&apos;API</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Jeton d&apos;accès</translation>
    </message>
    <message>
        <source>Access key id : secret access key</source>
        <translation>ID de clé d&apos;accès : clé secrète</translation>
    </message>
    <message>
        <source>user:password, or a token</source>
        <translation>utilisateur:mot de passe, ou un jeton</translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>File on this computer</source>
        <translation>Fichier sur cet ordinateur</translation>
    </message>
    <message>
        <source>Show and stream</source>
        <translation>Émission et flux</translation>
    </message>
    <message>
        <source>Products and stock</source>
        <translation>Produits et stock</translation>
    </message>
    <message>
        <source>Offers and coupons</source>
        <translation>Offres et coupons</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>Picture and sound</source>
        <translation>Image et son</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Repères</translation>
    </message>
    <message>
        <source>It can&apos;t be reached; it is tried again.</source>
        <translation>Il est injoignable ; un nouvel essai suit.</translation>
    </message>
    <message>
        <source>It does not answer in time; it is tried again.</source>
        <translation>Il ne répond pas à temps ; un nouvel essai suit.</translation>
    </message>
    <message>
        <source>It is out of order; it is tried again.</source>
        <translation>Il est en panne ; un nouvel essai suit.</translation>
    </message>
    <message>
        <source>It wants a break; it is tried again after it.</source>
        <translation>Il demande une pause ; un nouvel essai suivra.</translation>
    </message>
    <message>
        <source>Its answer was cut off; it is tried again.</source>
        <translation>Sa réponse a été coupée ; un nouvel essai suit.</translation>
    </message>
    <message>
        <source>It is still busy with it; it is asked again.</source>
        <translation>Il y travaille encore ; il sera redemandé.</translation>
    </message>
    <message>
        <source>It could not prove who it is. Nothing was sent; check the address.</source>
        <translation>Il n&apos;a pas pu prouver son identité. Rien n&apos;a été envoyé ; vérifiez l&apos;adresse.</translation>
    </message>
    <message>
        <source>No safe connection can be made with it. Check the address.</source>
        <translation>Aucune connexion sûre n&apos;est possible. Vérifiez l&apos;adresse.</translation>
    </message>
    <message>
        <source>It points to another address. Enter its final address.</source>
        <translation>Il renvoie à une autre adresse. Entrez l&apos;adresse finale.</translation>
    </message>
    <message>
        <source>It does not take the secret. Enter it again.</source>
        <translation>Il refuse le secret. Saisissez-le à nouveau.</translation>
    </message>
    <message>
        <source>Its secret is not here. Enter it again.</source>
        <translation>Son secret n&apos;est pas ici. Saisissez-le à nouveau.</translation>
    </message>
    <message>
        <source>The secret is not complete. Copy it again.</source>
        <translation>Le secret n&apos;est pas complet. Copiez-le à nouveau.</translation>
    </message>
    <message>
        <source>There is nothing at this address. Check it.</source>
        <translation>Il n&apos;y a rien à cette adresse. Vérifiez-la.</translation>
    </message>
    <message>
        <source>It refused the event.</source>
        <translation>Il a refusé l&apos;événement.</translation>
    </message>
    <message>
        <source>It knows another event by the same name and refused this one.</source>
        <translation>Il connaît un autre événement du même nom et a refusé celui-ci.</translation>
    </message>
    <message>
        <source>This is a rehearsal: nothing leaves this computer.</source>
        <translation>C’est une répétition&#xa0;: rien ne sort de cet ordinateur.</translation>
    </message>
    <message>
        <source>The address can&apos;t be used. Check it.</source>
        <translation>L&apos;adresse est inutilisable. Vérifiez-la.</translation>
    </message>
    <message>
        <source>Nobody said that buyers agreed. Tick it where they did, and send it again.</source>
        <translation>Personne n&apos;a dit que les acheteurs acceptaient. Cochez-le si c&apos;est le cas et renvoyez.</translation>
    </message>
    <message>
        <source>The disk is full. Free some space.</source>
        <translation>Le disque est plein. Libérez de la place.</translation>
    </message>
    <message>
        <source>The file can&apos;t be written. Choose another one.</source>
        <translation>Le fichier ne peut être écrit. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>It takes no events as old as this one.</source>
        <translation>Il n&apos;accepte pas d&apos;événements aussi anciens.</translation>
    </message>
    <message>
        <source>The event is too long for it.</source>
        <translation>L&apos;événement est trop long pour lui.</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>désactivé</translation>
    </message>
    <message>
        <source>{count} sent</source>
        <translation>{count} envoyés</translation>
    </message>
    <message>
        <source>{count} waiting</source>
        <translation>{count} en attente</translation>
    </message>
    <message>
        <source>{count} refused</source>
        <translation>{count} refusés</translation>
    </message>
    <message>
        <source>Next try in {time}.</source>
        <translation>Prochain essai dans {time}.</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
</context>
<context>
    <name>ReceiversDialog</name>
    <message>
        <source>Receivers of events</source>
        <translation>Destinataires d&apos;événements</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusés</translation>
    </message>
    <message>
        <source>Receivers</source>
        <translation>Destinataires</translation>
    </message>
    <message>
        <source>Whatever happens in a show is told to these, each event at least once, in order.</source>
        <translation>Tout ce qui se passe dans une émission leur est dit, chaque événement au moins une fois et dans l&apos;ordre.</translation>
    </message>
    <message>
        <source>Add another</source>
        <translation>En ajouter un</translation>
    </message>
    <message>
        <source>Refused: {count}</source>
        <translation>Refusés : {count}</translation>
    </message>
    <message>
        <source>It has the test event.</source>
        <translation>Il a reçu l&apos;événement de test.</translation>
    </message>
    <message>
        <source>It is being tried.</source>
        <translation>L&apos;essai est en cours.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Enregistré.</translation>
    </message>
    <message>
        <source>Asking the keyring…</source>
        <translation>Consultation du trousseau…</translation>
    </message>
    <message>
        <source>Sending a test event…</source>
        <translation>Envoi d&apos;un événement de test…</translation>
    </message>
</context>
<context>
    <name>ReceiversPanel</name>
    <message>
        <source>Receivers of events</source>
        <translation>Destinataires d&apos;événements</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
</context>
<context>
    <name>RehearseScreen</name>
    <message>
        <source>One rehearsal runs already.</source>
        <translation>Une répétition est déjà en cours.</translation>
    </message>
    <message>
        <source>End the show that is on air first.</source>
        <translation>Terminez d’abord l’émission en direct.</translation>
    </message>
    <message>
        <source>Its pack is not here.</source>
        <translation>Son pack n’est pas ici.</translation>
    </message>
    <message>
        <source>Stop the rehearsal? Its show ends, and is scored as far as it went.</source>
        <translation>Arrêter la répétition&#xa0;? Son émission se termine et est évaluée jusque-là.</translation>
    </message>
    <message>
        <source>Stop it</source>
        <translation>L’arrêter</translation>
    </message>
    <message>
        <source>Keep going</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>The rehearsal is opening in its own window …</source>
        <translation>La répétition s’ouvre dans sa propre fenêtre …</translation>
    </message>
    <message>
        <source>The rehearsal could not be started. Try: cuecard --rehearse</source>
        <translation>La répétition n’a pas pu démarrer. Essayez&#xa0;: cuecard --rehearse</translation>
    </message>
</context>
<context>
    <name>RelayBox</name>
    <message>
        <source>Far away</source>
        <translation>À distance</translation>
    </message>
    <message>
        <source>For producers who are not in your network, over your agency&apos;s server. Nothing is opened towards the Internet: this computer connects to the server.</source>
        <translation>Pour les producteurs hors de votre réseau, par le serveur de votre agence. Rien n’est ouvert vers Internet&#xa0;: cet ordinateur se connecte au serveur.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>Adresse du serveur</translation>
    </message>
    <message>
        <source>Name of this studio there</source>
        <translation>Nom de ce studio là-bas</translation>
    </message>
    <message>
        <source>Credentials file</source>
        <translation>Fichier d’identifiants</translation>
    </message>
    <message>
        <source>Fill in address and name first.</source>
        <translation>Remplissez d’abord l’adresse et le nom.</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>conservé</translation>
    </message>
    <message>
        <source>none chosen</source>
        <translation>aucun choisi</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>Identifiants</translation>
    </message>
    <message>
        <source>It could not be kept; the log says why.</source>
        <translation>Cela n’a pas pu être conservé&#x202f;; le journal dit pourquoi.</translation>
    </message>
    <message>
        <source>This machine has no keyring: the choice lasts for this run only.</source>
        <translation>Cet ordinateur n’a pas de trousseau&#xa0;: le choix ne vaut que pour cette session.</translation>
    </message>
</context>
<context>
    <name>ResultsScreen</name>
    <message>
        <source>This is a rehearsal: viewers and orders are modelled, and nobody bought.</source>
        <translation>C’est une répétition&#xa0;: spectateurs et commandes viennent d’un modèle, et personne n’a acheté.</translation>
    </message>
    <message>
        <source>After the show</source>
        <translation>Après l&apos;émission</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>Contrats</translation>
    </message>
    <message>
        <source>Tasks and levels</source>
        <translation>Tâches et niveaux</translation>
    </message>
</context>
<context>
    <name>Rundown</name>
    <message>
        <source>on time</source>
        <translation>à l’heure</translation>
    </message>
    <message>
        <source>{count} min behind</source>
        <translation>{count}&#xa0;min de retard</translation>
    </message>
    <message>
        <source>{count} min early</source>
        <translation>{count}&#xa0;min d’avance</translation>
    </message>
    <message>
        <source>cued by {name}</source>
        <translation>préparé par {name}</translation>
    </message>
    <message>
        <source>taken by {name}</source>
        <translation>lancé par {name}</translation>
    </message>
    <message>
        <source>by {name}</source>
        <translation>par {name}</translation>
    </message>
    <message>
        <source>changed by {name}</source>
        <translation>modifié par {name}</translation>
    </message>
    <message>
        <source>{planned} planned · {used} used</source>
        <translation>prévu&#xa0;: {planned} · utilisé&#xa0;: {used}</translation>
    </message>
    <message>
        <source>no time for it in this show</source>
        <translation>pas de place dans l’émission</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>Épuisé</translation>
    </message>
    <message>
        <source>{count} left</source>
        <translation>Reste {count}</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminée</translation>
    </message>
    <message>
        <source>on program</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>next</source>
        <translation>à suivre</translation>
    </message>
</context>
<context>
    <name>RundownBar</name>
    <message>
        <source>Products</source>
        <translation>Produits</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>Autre…</translation>
    </message>
    <message>
        <source>Add a coupon, a giveaway, a break …</source>
        <translation>Ajouter un code promo, un jeu concours, une pause…</translation>
    </message>
    <message>
        <source>Template…</source>
        <translation>Modèle…</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>Monter (Alt+Up)</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>Descendre (Alt+Down)</translation>
    </message>
    <message>
        <source>Duplicate (Ctrl+D)</source>
        <translation>Dupliquer (Ctrl+D)</translation>
    </message>
    <message>
        <source>Remove (Delete)</source>
        <translation>Retirer (Delete)</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Annuler (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Shift+Z)</source>
        <translation>Rétablir (Ctrl+Shift+Z)</translation>
    </message>
    <message>
        <source>Unlock the rundown</source>
        <translation>Déverrouiller le conducteur</translation>
    </message>
    <message>
        <source>Lock the rundown against editing</source>
        <translation>Verrouiller le conducteur contre les modifications</translation>
    </message>
</context>
<context>
    <name>RundownEditor</name>
    <message>
        <source>Rundown</source>
        <translation>Conducteur</translation>
    </message>
    <message>
        <source>Nothing is planned yet. Add the products of this show, or begin with a template.</source>
        <translation>Rien n’est prévu pour l’instant. Ajoutez les produits de cette émission, ou partez d’un modèle.</translation>
    </message>
    <message>
        <source>This can&apos;t be undone: somebody changed the same thing since.</source>
        <translation>Impossible d’annuler&#xa0;: quelqu’un a modifié le même élément depuis.</translation>
    </message>
    <message>
        <source>Replace the whole rundown by the template? You can undo it.</source>
        <translation>Remplacer tout le conducteur par le modèle&#x202f;? Vous pourrez annuler.</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conserver</translation>
    </message>
</context>
<context>
    <name>RundownHeads</name>
    <message>
        <source>starts</source>
        <translation>début</translation>
    </message>
    <message>
        <source>cue</source>
        <translation>séquence</translation>
    </message>
    <message>
        <source>lasts</source>
        <translation>durée</translation>
    </message>
</context>
<context>
    <name>RundownList</name>
    <message>
        <source>Rundown</source>
        <translation>Conducteur</translation>
    </message>
</context>
<context>
    <name>RundownPanel</name>
    <message>
        <source>Rundown</source>
        <translation>Conducteur</translation>
    </message>
    <message>
        <source>No cues yet. Plan the show in Prepare; what is there can be taken from here.</source>
        <translation>Aucune séquence pour l’instant. Planifiez l’émission dans Préparer&#x202f;; ce qui s’y trouve se lance d’ici.</translation>
    </message>
    <message>
        <source>Unlock the rundown</source>
        <translation>Déverrouiller le conducteur</translation>
    </message>
    <message>
        <source>Lock the rundown</source>
        <translation>Verrouiller le conducteur</translation>
    </message>
    <message>
        <source>Only you take</source>
        <translation>Vous seul lancez</translation>
    </message>
    <message>
        <source>Producers may take</source>
        <translation>Les producteurs lancent aussi</translation>
    </message>
    <message>
        <source>Producers cue, and you take. Press to let them take again.</source>
        <translation>Les producteurs préparent et vous lancez. Appuyez pour les laisser relancer.</translation>
    </message>
    <message>
        <source>Press to hold takes: producers cue, and only you take.</source>
        <translation>Appuyez pour garder les lancements&#xa0;: les producteurs préparent, vous seul lancez.</translation>
    </message>
</context>
<context>
    <name>Sales</name>
    <message>
        <source>pieces in one minute</source>
        <translation>pièces en une minute</translation>
    </message>
    <message>
        <source>coupon</source>
        <translation>coupon</translation>
    </message>
    <message>
        <source>link</source>
        <translation>lien</translation>
    </message>
    <message>
        <source>live</source>
        <translation>connecté</translation>
    </message>
    <message>
        <source>after the show</source>
        <translation>après l&apos;émission</translation>
    </message>
    <message>
        <source>not by a show</source>
        <translation>hors émission</translation>
    </message>
    <message>
        <source>not paid yet</source>
        <translation>pas encore payée</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>payée</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>confirmée</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annulée</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Forfait</translation>
    </message>
    <message>
        <source>Commission</source>
        <translation>Commission</translation>
    </message>
    <message>
        <source>Fee and commission</source>
        <translation>Forfait et commission</translation>
    </message>
    <message>
        <source>Show begins</source>
        <translation>Début de l&apos;émission</translation>
    </message>
    <message>
        <source>Show ends</source>
        <translation>Fin de l&apos;émission</translation>
    </message>
    <message>
        <source>Product shown</source>
        <translation>Produit montré</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>Épuisé</translation>
    </message>
    <message>
        <source>Offer begins</source>
        <translation>Début de l&apos;offre</translation>
    </message>
    <message>
        <source>Offer ends</source>
        <translation>Fin de l&apos;offre</translation>
    </message>
    <message>
        <source>Coupon</source>
        <translation>Code promo</translation>
    </message>
    <message>
        <source>Giveaway</source>
        <translation>Jeu concours</translation>
    </message>
    <message>
        <source>Question on screen</source>
        <translation>Question à l&apos;écran</translation>
    </message>
    <message>
        <source>Question answered</source>
        <translation>Question traitée</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Marquer</translation>
    </message>
    <message>
        <source>Slate</source>
        <translation>Attente</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Correction</translation>
    </message>
    <message>
        <source>Products outside the catalogue</source>
        <translation>Produits hors catalogue</translation>
    </message>
    <message>
        <source>Orders: {count}</source>
        <translation>Commandes : {count}</translation>
    </message>
    <message>
        <source>{rate} a minute shown</source>
        <translation>{rate} par minute à l&apos;écran</translation>
    </message>
    <message>
        <source>{count} returned</source>
        <translation>{count} retours</translation>
    </message>
    <message>
        <source>sold out</source>
        <translation>épuisé</translation>
    </message>
    <message>
        <source>{count} left</source>
        <translation>Reste {count}</translation>
    </message>
    <message>
        <source>fee {amount}</source>
        <translation>forfait {amount}</translation>
    </message>
    <message>
        <source>from piece {number}: {paid}</source>
        <translation>dès la pièce {number} : {paid}</translation>
    </message>
    <message>
        <source>{amount} a piece</source>
        <translation>{amount} par pièce</translation>
    </message>
    <message>
        <source>everything no other deal is about</source>
        <translation>tout ce qui est sans autre contrat</translation>
    </message>
</context>
<context>
    <name>SalesButton</name>
    <message>
        <source>orders</source>
        <translation>commandes</translation>
    </message>
    <message>
        <source>modelled orders</source>
        <translation>commandes (modèle)</translation>
    </message>
    <message>
        <source>Orders: {count}</source>
        <translation>Commandes : {count}</translation>
    </message>
    <message>
        <source>Modelled orders: {count}</source>
        <translation>Commandes (modèle)&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Sales: {figures}</source>
        <translation>Ventes : {figures}</translation>
    </message>
</context>
<context>
    <name>SalesChart</name>
    <message>
        <source>Pieces sold, minute by minute</source>
        <translation>Pièces vendues, minute par minute</translation>
    </message>
    <message>
        <source>most in minute {minute}: {count}</source>
        <translation>maximum à la minute {minute} : {count}</translation>
    </message>
</context>
<context>
    <name>SalesPanel</name>
    <message>
        <source>Sales</source>
        <translation>Ventes</translation>
    </message>
    <message>
        <source>Results…</source>
        <translation>Résultats…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produits</translation>
    </message>
    <message>
        <source>Sales, modelled: nobody buys</source>
        <translation>Ventes (modèle)&#xa0;: personne n’achète</translation>
    </message>
    <message>
        <source>orders, {count} returned</source>
        <translation>commandes, {count} retournées</translation>
    </message>
    <message>
        <source>orders</source>
        <translation>commandes</translation>
    </message>
    <message>
        <source>pieces sold</source>
        <translation>pièces vendues</translation>
    </message>
    <message>
        <source>sold, less returns</source>
        <translation>vendu, hors retours</translation>
    </message>
    <message>
        <source>earned by your deals</source>
        <translation>gagné par vos contrats</translation>
    </message>
</context>
<context>
    <name>SampleErrand</name>
    <message>
        <source>The studio was lost meanwhile. Try again in a moment.</source>
        <translation>La liaison avec le studio s’est interrompue. Réessayez dans un instant.</translation>
    </message>
</context>
<context>
    <name>ScenePanel</name>
    <message>
        <source>Scene buttons change the preview. With Shift they do it once.</source>
        <translation>Les boutons de scène changent l’aperçu. Avec Shift, une seule fois.</translation>
    </message>
    <message>
        <source>How a take goes over</source>
        <translation>Transition au lancement</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>Scène</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Which picture the buttons change</source>
        <translation>Image que changent les boutons</translation>
    </message>
    <message>
        <source>Fade</source>
        <translation>Fondu</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Cut</translation>
    </message>
    <message>
        <source>Inset</source>
        <translation>PiP</translation>
    </message>
    <message>
        <source>Clips</source>
        <translation>Clips</translation>
    </message>
    <message>
        <source>Play a clip</source>
        <translation>Lire un clip</translation>
    </message>
</context>
<context>
    <name>ScorePage</name>
    <message>
        <source>Rehearsals</source>
        <translation>Répétitions</translation>
    </message>
    <message>
        <source>Open as a page</source>
        <translation>Ouvrir en page</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Rehearse again, same seed</source>
        <translation>Répéter, même graine</translation>
    </message>
    <message>
        <source>This file is no longer there.</source>
        <translation>Ce fichier n’est plus là.</translation>
    </message>
    <message>
        <source>No program opens this. It is here: {place}</source>
        <translation>Aucun programme ne l’ouvre. Il est ici&#xa0;: {place}</translation>
    </message>
</context>
<context>
    <name>Scorecard</name>
    <message>
        <source>most: {value}</source>
        <translation>max.&#xa0;: {value}</translation>
    </message>
    <message>
        <source>Untitled show</source>
        <translation>Émission sans titre</translation>
    </message>
    <message>
        <source>seed {number}</source>
        <translation>graine {number}</translation>
    </message>
    <message>
        <source>{amount} sold, modelled</source>
        <translation>{amount} vendus (modèle)</translation>
    </message>
</context>
<context>
    <name>SecretKeeping</name>
    <message>
        <source>The secret could not be kept; the log says why.</source>
        <translation>Le secret n&apos;a pas pu être gardé ; le journal dit pourquoi.</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>No picture: the engine is being started.</source>
        <translation>Pas d’image&#xa0;: le moteur démarre.</translation>
    </message>
    <message>
        <source>No picture, because the engine is away: {0}.</source>
        <translation>Pas d’image, car le moteur est absent&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>The engine has not answered for {0} s; it is left running, because it may still be on air.</source>
        <translation>Le moteur ne répond plus depuis {0}&#xa0;s&#x202f;; il reste en marche, car il est peut-être encore en direct.</translation>
    </message>
    <message>
        <source>The show was on air when the studio stopped; press Go live to go back on air.</source>
        <translation>L’émission était en direct quand le studio s’est arrêté&#x202f;; appuyez sur «&#xa0;Passer en direct&#xa0;» pour y revenir.</translation>
    </message>
    <message>
        <source>The stream goes on, but its show can&apos;t be read: rundown and offers are not there.</source>
        <translation>La diffusion continue, mais son émission est illisible&#xa0;: le conducteur et les offres n’y sont pas.</translation>
    </message>
    <message>
        <source>{0} is reconnecting. {1}</source>
        <translation>{0}&#xa0;: reconnexion en cours. {1}</translation>
    </message>
    <message>
        <source>{0} failed. {1}</source>
        <translation>{0}&#xa0;: échec. {1}</translation>
    </message>
    <message>
        <source>The recording failed. {0}</source>
        <translation>L’enregistrement a échoué. {0}</translation>
    </message>
    <message>
        <source>{0} can&apos;t take the stream fast enough; pictures left out: {1}. A lower bitrate would help.</source>
        <translation>{0} ne reçoit pas le flux assez vite&#x202f;; images perdues&#xa0;: {1}. Un débit plus faible aiderait.</translation>
    </message>
    <message>
        <source>The camera {0} gives nothing; viewers get the slate.</source>
        <translation>La caméra {0} n’envoie rien&#x202f;; le public voit l’écran d’attente.</translation>
    </message>
    <message>
        <source>The camera {0} is gone; viewers get the slate.</source>
        <translation>La caméra {0} a disparu&#x202f;; le public voit l’écran d’attente.</translation>
    </message>
    <message>
        <source>The microphone {0} gives nothing; viewers get silence.</source>
        <translation>Le micro {0} n’envoie rien&#x202f;; le public n’entend rien.</translation>
    </message>
    <message>
        <source>The microphone {0} is gone; viewers get silence.</source>
        <translation>Le micro {0} a disparu&#x202f;; le public n’entend rien.</translation>
    </message>
    <message>
        <source>The close-up camera {0} gives nothing.</source>
        <translation>La caméra de gros plan {0} ne donne rien.</translation>
    </message>
    <message>
        <source>The close-up camera {0} is gone.</source>
        <translation>La caméra de gros plan {0} a disparu.</translation>
    </message>
    <message>
        <source>The clip {0} gives nothing; viewers get the camera.</source>
        <translation>Le clip {0} ne donne rien&#x202f;; les spectateurs voient la caméra.</translation>
    </message>
    <message>
        <source>The clip {0} can&apos;t be played; viewers get the camera.</source>
        <translation>Le clip {0} ne peut pas être lu&#x202f;; les spectateurs voient la caméra.</translation>
    </message>
    <message>
        <source>The microphone is muted while you are on air.</source>
        <translation>Le micro est coupé alors que vous êtes en direct.</translation>
    </message>
    <message>
        <source>This computer is busy or its encoder failed; now {0} encodes.</source>
        <translation>L’ordinateur est surchargé ou son encodeur a échoué&#x202f;; {0} prend le relais.</translation>
    </message>
    <message>
        <source>This computer could not keep up; pictures left out so far: {0}.</source>
        <translation>L’ordinateur n’arrive pas à suivre&#x202f;; images perdues jusqu’ici&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>Only {0} are left on the disk for recordings.</source>
        <translation>Espace restant sur le disque des enregistrements&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>The planned offer for {0} did not start: {1}</source>
        <translation>L’offre prévue pour {0} n’a pas démarré&#xa0;: {1}</translation>
    </message>
    <message>
        <source>The catalogue can&apos;t be used as usual: {0}.</source>
        <translation>Le catalogue ne fonctionne pas comme d’habitude&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>The show is kept in memory only: {0}.</source>
        <translation>L’émission n’est conservée qu’en mémoire&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock was put forward by {0}. The show keeps its own time: offers end as viewers were told, and events keep their order.</source>
        <translation>L’horloge de cet ordinateur a été avancée de {0}. L’émission garde sa propre heure&#xa0;: les offres se terminent comme annoncé aux spectateurs et les événements gardent leur ordre.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock was put back by {0}. The show keeps its own time: offers end as viewers were told, and events keep their order.</source>
        <translation>L’horloge de cet ordinateur a été retardée de {0}. L’émission garde sa propre heure&#xa0;: les offres se terminent comme annoncé aux spectateurs et les événements gardent leur ordre.</translation>
    </message>
    <message>
        <source>The key of {0} lasts for this run only.</source>
        <translation>La clé de {0} ne vaut que pour cette session.</translation>
    </message>
    <message>
        <source>The address is wrong. Copy it from the platform&apos;s page again.</source>
        <translation>L’adresse est incorrecte. Copiez-la de nouveau depuis la page de la plateforme.</translation>
    </message>
    <message>
        <source>There is no stream key. Enter it in the destination&apos;s settings.</source>
        <translation>Il manque la clé de stream. Saisissez-la dans les réglages de la destination.</translation>
    </message>
    <message>
        <source>Nobody knows this server. Check the address and the internet connection.</source>
        <translation>Serveur introuvable. Vérifiez l’adresse et la connexion internet.</translation>
    </message>
    <message>
        <source>The server takes no connections. Check the address and its port; the server may be down.</source>
        <translation>Le serveur refuse les connexions. Vérifiez l’adresse et son port&#x202f;; le serveur est peut-être en panne.</translation>
    </message>
    <message>
        <source>The connection broke. Check the internet connection.</source>
        <translation>La connexion s’est coupée. Vérifiez la connexion internet.</translation>
    </message>
    <message>
        <source>The server does not answer. Check the internet connection; the server may be overloaded.</source>
        <translation>Le serveur ne répond pas. Vérifiez la connexion internet&#x202f;; le serveur est peut-être surchargé.</translation>
    </message>
    <message>
        <source>The server takes no more data. Check the upload speed; the server may be overloaded.</source>
        <translation>Le serveur ne reçoit plus de données. Vérifiez le débit montant&#x202f;; le serveur est peut-être surchargé.</translation>
    </message>
    <message>
        <source>The server closed the connection. It is tried again by itself.</source>
        <translation>Le serveur a fermé la connexion. Nouvel essai automatique.</translation>
    </message>
    <message>
        <source>The server refused. It is tried again by itself; look at the platform&apos;s page for a reason.</source>
        <translation>Le serveur a refusé. Nouvel essai automatique&#x202f;; cherchez la raison sur la page de la plateforme.</translation>
    </message>
    <message>
        <source>This is no RTMP server. Check the address.</source>
        <translation>Ce n’est pas un serveur RTMP. Vérifiez l’adresse.</translation>
    </message>
    <message>
        <source>The server does not speak TLS here, which rtmps:// needs. Check the address and its port.</source>
        <translation>Le serveur ne parle pas TLS ici, or rtmps:// l’exige. Vérifiez l’adresse et son port.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not to be trusted; the stream key was not sent. Check the address.</source>
        <translation>Le certificat du serveur n’est pas fiable&#x202f;; la clé de stream n’a pas été envoyée. Vérifiez l’adresse.</translation>
    </message>
    <message>
        <source>The server refused the stream key. Copy it from the platform&apos;s page again; keys expire.</source>
        <translation>Le serveur a refusé la clé de stream. Copiez-la de nouveau depuis la page de la plateforme&#x202f;; les clés expirent.</translation>
    </message>
    <message>
        <source>Somebody already sends with this stream key. End the other stream, or take another key.</source>
        <translation>Quelqu’un diffuse déjà avec cette clé de stream. Arrêtez l’autre diffusion ou prenez une autre clé.</translation>
    </message>
    <message>
        <source>The server does not know this address. Check the part after the server&apos;s name.</source>
        <translation>Le serveur ne connaît pas cette adresse. Vérifiez la partie après le nom du serveur.</translation>
    </message>
    <message>
        <source>It was stopped while it connected.</source>
        <translation>Arrêt pendant la connexion.</translation>
    </message>
    <message>
        <source>The disk is full; what was recorded is kept. Free some space and press Retry for a new file; the stream is not affected.</source>
        <translation>Le disque est plein&#x202f;; ce qui est enregistré est conservé. Libérez de l’espace et appuyez sur Réessayer pour un nouveau fichier&#x202f;; la diffusion n’est pas touchée.</translation>
    </message>
    <message>
        <source>The disk is nearly full. Free some space.</source>
        <translation>Le disque est presque plein. Libérez de l’espace.</translation>
    </message>
    <message>
        <source>The folder can&apos;t be used. Choose another folder for recordings.</source>
        <translation>Ce dossier est inutilisable. Choisissez un autre dossier pour les enregistrements.</translation>
    </message>
    <message>
        <source>The file could not be written; what was recorded is kept. Press Retry for a new file; the stream is not affected.</source>
        <translation>Le fichier n’a pas pu être écrit&#x202f;; ce qui est enregistré est conservé. Appuyez sur Réessayer pour un nouveau fichier&#x202f;; la diffusion n’est pas touchée.</translation>
    </message>
    <message>
        <source>Something unforeseen went wrong. Press Retry, and send us the log file.</source>
        <translation>Une erreur imprévue s’est produite. Appuyez sur Réessayer et envoyez-nous le fichier journal.</translation>
    </message>
    <message>
        <source>Load a product card first.</source>
        <translation>Chargez d’abord une carte produit.</translation>
    </message>
    <message>
        <source>The show changed meanwhile; nothing was done. Look before asking again.</source>
        <translation>L’émission a changé entre-temps&#x202f;; rien n’a été fait. Vérifiez avant de recommencer.</translation>
    </message>
    <message>
        <source>This window may not ask for that.</source>
        <translation>Cette fenêtre n’a pas le droit de demander cela.</translation>
    </message>
    <message>
        <source>The chat takes no text as long as this. Make it shorter.</source>
        <translation>Le chat n&apos;accepte pas un texte aussi long. Raccourcissez-le.</translation>
    </message>
    <message>
        <source>The engine did not answer in time; nothing was changed. Try again in a moment.</source>
        <translation>Le moteur n’a pas répondu à temps&#x202f;; rien n’a été modifié. Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>No encoder works with these settings; nothing was changed.</source>
        <translation>Aucun encodeur ne fonctionne avec ces réglages&#x202f;; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>This machine has no keyring that keeps keys safe.</source>
        <translation>Cet ordinateur n’a pas de trousseau qui garde les clés en sécurité.</translation>
    </message>
    <message>
        <source>A fault of Cuecard; the log has it.</source>
        <translation>Une erreur de Cuecard&#x202f;; elle est dans le journal.</translation>
    </message>
    <message>
        <source>{name} changed this meanwhile ({what}); nothing was done. Look before asking again.</source>
        <translation>{name} l’a modifié entre-temps ({what})&#x202f;; rien n’a été fait. Vérifiez avant de recommencer.</translation>
    </message>
    <message>
        <source>this cue</source>
        <translation>cette séquence</translation>
    </message>
    <message>
        <source>the place of this cue</source>
        <translation>la place de cette séquence</translation>
    </message>
    <message>
        <source>the rundown</source>
        <translation>le conducteur</translation>
    </message>
    <message>
        <source>the length of the show</source>
        <translation>la durée de l’émission</translation>
    </message>
    <message>
        <source>the lock of the rundown</source>
        <translation>le verrou du conducteur</translation>
    </message>
    <message>
        <source>the preview</source>
        <translation>l’aperçu</translation>
    </message>
    <message>
        <source>the program</source>
        <translation>le programme</translation>
    </message>
    <message>
        <source>preview or program</source>
        <translation>aperçu ou programme</translation>
    </message>
    <message>
        <source>the transition</source>
        <translation>la transition</translation>
    </message>
    <message>
        <source>the talking points</source>
        <translation>les points à dire</translation>
    </message>
    <message>
        <source>who may take</source>
        <translation>qui peut lancer</translation>
    </message>
    <message>
        <source>the texts on the picture</source>
        <translation>les textes à l’image</translation>
    </message>
    <message>
        <source>the look</source>
        <translation>le style</translation>
    </message>
    <message>
        <source>the offer</source>
        <translation>l’offre</translation>
    </message>
    <message>
        <source>the title</source>
        <translation>le titre</translation>
    </message>
    <message>
        <source>the slate</source>
        <translation>l’écran d’attente</translation>
    </message>
    <message>
        <source>the sound</source>
        <translation>le son</translation>
    </message>
    <message>
        <source>whether the show is on air</source>
        <translation>si l’émission est à l’antenne</translation>
    </message>
    <message>
        <source>what the picture shows</source>
        <translation>ce que montre l’image</translation>
    </message>
    <message>
        <source>This port can&apos;t be used: another program may have it. Choose another one.</source>
        <translation>Ce port est inutilisable&#xa0;: un autre programme l’occupe peut-être. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Somebody guesses codes: none is taken for a minute.</source>
        <translation>Quelqu’un essaie de deviner des codes&#xa0;: aucun n’est accepté pendant une minute.</translation>
    </message>
    <message>
        <source>The server is being called.</source>
        <translation>Appel du serveur en cours.</translation>
    </message>
    <message>
        <source>The server can&apos;t be reached; it is called again by itself.</source>
        <translation>Le serveur est injoignable&#x202f;; il est rappelé automatiquement.</translation>
    </message>
    <message>
        <source>The server refuses this studio. Check its name and the credentials file.</source>
        <translation>Le serveur refuse ce studio. Vérifiez son nom et le fichier d’identifiants.</translation>
    </message>
    <message>
        <source>Somebody far away knocks who was not let in. If you expect them, show a code and tell it to them.</source>
        <translation>Quelqu’un frappe à distance sans avoir été admis. Si vous l’attendez, affichez un code et communiquez-le-lui.</translation>
    </message>
    <message>
        <source>A rehearsal stays on this computer: other devices can&apos;t come in.</source>
        <translation>Une répétition reste sur cet ordinateur&#xa0;: les autres appareils ne peuvent pas entrer.</translation>
    </message>
    <message>
        <source>This machine has no keyring: the certificate lasts for this run only, and devices will warn of a new one the next time.</source>
        <translation>Cet ordinateur n’a pas de trousseau&#xa0;: le certificat ne vaut que pour cette session, et les appareils en signaleront un nouveau la prochaine fois.</translation>
    </message>
    <message>
        <source>Button boxes talk unencrypted: the password never travels, but who listens on this network sees which buttons are pressed.</source>
        <translation>Les boîtiers parlent sans chiffrement : le mot de passe ne circule jamais, mais qui écoute sur ce réseau voit les boutons pressés.</translation>
    </message>
    <message>
        <source>The server accepts the stream key.</source>
        <translation>Le serveur accepte la clé de stream.</translation>
    </message>
</context>
<context>
    <name>ShopForm</name>
    <message>
        <source>An agency&apos;s hub passes its orders on at once</source>
        <translation>Le hub d’une agence transmet ses commandes aussitôt</translation>
    </message>
    <message>
        <source>Ask for orders</source>
        <translation>Demander les commandes</translation>
    </message>
    <message>
        <source>Use this shop</source>
        <translation>Utiliser cette boutique</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Tester</translation>
    </message>
    <message>
        <source>Fetch products</source>
        <translation>Récupérer les produits</translation>
    </message>
    <message>
        <source>Ask for orders now</source>
        <translation>Demander les commandes</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Its prices are for this market; empty: all</source>
        <translation>Ses prix valent pour ce marché ; vide : tous</translation>
    </message>
    <message>
        <source>New shop</source>
        <translation>Nouvelle boutique</translation>
    </message>
    <message>
        <source>Type to replace it. It is kept in the keyring.</source>
        <translation>Saisissez pour le remplacer. Il est gardé dans le trousseau.</translation>
    </message>
    <message>
        <source>Fill in: {field}</source>
        <translation>À remplir : {field}</translation>
    </message>
    <message>
        <source>Check the fields of the hub: {why}</source>
        <translation>Vérifiez les champs du hub&#xa0;: {why}</translation>
    </message>
</context>
<context>
    <name>Shops</name>
    <message>
        <source>Address of the shop</source>
        <translation>Adresse de la boutique</translation>
    </message>
    <message>
        <source>Key of the app</source>
        <translation>Clé de l&apos;application</translation>
    </message>
    <message>
        <source>Consumer key</source>
        <translation>Clé client</translation>
    </message>
    <message>
        <source>Cipher of the shop</source>
        <translation>Code de la boutique</translation>
    </message>
    <message>
        <source>Tracking id</source>
        <translation>ID de suivi</translation>
    </message>
    <message>
        <source>Numbers of your products, with commas</source>
        <translation>Numéros de vos produits, avec des virgules</translation>
    </message>
    <message>
        <source>Or words to look for products with</source>
        <translation>Ou des mots pour chercher des produits</translation>
    </message>
    <message>
        <source>Version of the interface, if not the usual one</source>
        <translation>Version de l&apos;interface, si ce n&apos;est pas l&apos;habituelle</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Secret</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Jeton</translation>
    </message>
    <message>
        <source>Token to renew it with</source>
        <translation>Jeton pour le renouveler</translation>
    </message>
    <message>
        <source>Address of the agency&apos;s hub</source>
        <translation>Adresse du hub de l’agence</translation>
    </message>
    <message>
        <source>Subject of this shop there</source>
        <translation>Sujet de cette boutique sur le hub</translation>
    </message>
    <message>
        <source>Stream that keeps it; empty: the hub is asked</source>
        <translation>Flux qui le conserve&#x202f;; vide&#xa0;: le hub est interrogé</translation>
    </message>
    <message>
        <source>Credentials for the hub: seed, token or user:password</source>
        <translation>Identifiants du hub&#xa0;: graine, jeton ou utilisateur:mot de passe</translation>
    </message>
    <message>
        <source>Secret that the shop signs with; empty: the one above</source>
        <translation>Secret avec lequel la boutique signe&#x202f;; vide&#xa0;: celui du dessus</translation>
    </message>
    <message>
        <source>Any shop that speaks Cuecard&apos;s interface</source>
        <translation>Toute boutique avec l&apos;interface de Cuecard</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>pas encore interrogée</translation>
    </message>
    <message>
        <source>working</source>
        <translation>fonctionne</translation>
    </message>
    <message>
        <source>tried again soon</source>
        <translation>nouvel essai bientôt</translation>
    </message>
    <message>
        <source>needs you</source>
        <translation>a besoin de vous</translation>
    </message>
    <message>
        <source>It can&apos;t be reached; it is tried again.</source>
        <translation>Il est injoignable ; un nouvel essai suit.</translation>
    </message>
    <message>
        <source>It does not answer in time; it is tried again.</source>
        <translation>Il ne répond pas à temps ; un nouvel essai suit.</translation>
    </message>
    <message>
        <source>Its answer was cut off; it is tried again.</source>
        <translation>Sa réponse a été coupée ; un nouvel essai suit.</translation>
    </message>
    <message>
        <source>It is out of order; it is tried again.</source>
        <translation>Il est en panne ; un nouvel essai suit.</translation>
    </message>
    <message>
        <source>It wants a break; it is asked again after it.</source>
        <translation>Elle demande une pause ; elle sera réinterrogée ensuite.</translation>
    </message>
    <message>
        <source>It does not know you any more. Enter a new token.</source>
        <translation>Elle ne vous connaît plus. Saisissez un nouveau jeton.</translation>
    </message>
    <message>
        <source>It does not take the secret. Check that it belongs to the key.</source>
        <translation>Elle refuse le secret. Vérifiez qu&apos;il va avec la clé.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is wrong. Set it, and the shop answers again.</source>
        <translation>L&apos;horloge de cet ordinateur est fausse. Réglez-la et la boutique répondra.</translation>
    </message>
    <message>
        <source>The token may not ask for this. Give it the right.</source>
        <translation>Le jeton n&apos;a pas ce droit. Accordez-le.</translation>
    </message>
    <message>
        <source>There is no such shop. Check address and settings.</source>
        <translation>Cette boutique n&apos;existe pas. Vérifiez adresse et réglages.</translation>
    </message>
    <message>
        <source>What answers there is no such shop. Check it.</source>
        <translation>Ce qui répond là n&apos;est pas cette boutique. Vérifiez.</translation>
    </message>
    <message>
        <source>It points to another address. Enter its final address.</source>
        <translation>Il renvoie à une autre adresse. Entrez l&apos;adresse finale.</translation>
    </message>
    <message>
        <source>It could not prove who it is. Nothing was sent; check the address.</source>
        <translation>Il n&apos;a pas pu prouver son identité. Rien n&apos;a été envoyé ; vérifiez l&apos;adresse.</translation>
    </message>
    <message>
        <source>A setting is missing or wrong.</source>
        <translation>Un réglage manque ou est faux.</translation>
    </message>
    <message>
        <source>The agency&apos;s hub can&apos;t be reached; it is called again. The shop is asked anyway.</source>
        <translation>Le hub de l’agence est injoignable&#x202f;; nouvel essai. La boutique est interrogée quand même.</translation>
    </message>
    <message>
        <source>The agency&apos;s hub does not answer; it is called again. The shop is asked anyway.</source>
        <translation>Le hub de l’agence ne répond pas&#x202f;; nouvel essai. La boutique est interrogée quand même.</translation>
    </message>
    <message>
        <source>The agency&apos;s hub could not prove who it is. Check its address.</source>
        <translation>Le hub de l’agence n’a pas pu prouver son identité. Vérifiez son adresse.</translation>
    </message>
    <message>
        <source>The agency&apos;s hub wants other credentials. Ask the agency for them.</source>
        <translation>Le hub de l’agence veut d’autres identifiants. Demandez-les à l’agence.</translation>
    </message>
    <message>
        <source>The agency&apos;s hub does not let this studio hear the subject. Ask the agency.</source>
        <translation>Le hub de l’agence ne laisse pas ce studio écouter le sujet. Demandez à l’agence.</translation>
    </message>
    <message>
        <source>The agency&apos;s hub has no such stream. Check the stream&apos;s name.</source>
        <translation>Le hub de l’agence n’a pas ce flux. Vérifiez son nom.</translation>
    </message>
    <message>
        <source>A field of the agency&apos;s hub is missing or wrong.</source>
        <translation>Un champ du hub de l’agence manque ou est faux.</translation>
    </message>
    <message>
        <source>What the agency&apos;s hub passed on was not signed by the shop, and was refused.</source>
        <translation>Ce que le hub a transmis n’était pas signé par la boutique et a été refusé.</translation>
    </message>
    <message>
        <source>A rehearsal listens to no hub outside this computer.</source>
        <translation>Une répétition n’écoute aucun hub hors de cet ordinateur.</translation>
    </message>
    <message>
        <source>An offer&apos;s code could not be made in this shop.</source>
        <translation>Le code d&apos;une offre n&apos;a pas pu être créé dans cette boutique.</translation>
    </message>
    <message>
        <source>Another provider</source>
        <translation>Un autre fournisseur</translation>
    </message>
    <message>
        <source>good</source>
        <translation>bonne</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>correcte</translation>
    </message>
    <message>
        <source>bad</source>
        <translation>mauvaise</translation>
    </message>
    <message>
        <source>nothing arrives</source>
        <translation>rien n&apos;arrive</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>désactivé</translation>
    </message>
    <message>
        <source>Orders: {count}</source>
        <translation>Commandes : {count}</translation>
    </message>
    <message>
        <source>Last answer: {time}.</source>
        <translation>Dernière réponse : {time}.</translation>
    </message>
    <message>
        <source>Asked again in {time}.</source>
        <translation>Réinterrogée dans {time}.</translation>
    </message>
    <message>
        <source>sign in again</source>
        <translation>reconnectez-vous</translation>
    </message>
</context>
<context>
    <name>ShopsDialog</name>
    <message>
        <source>Shops and accounts</source>
        <translation>Boutiques et comptes</translation>
    </message>
    <message>
        <source>Shops</source>
        <translation>Boutiques</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
</context>
<context>
    <name>ShopsPage</name>
    <message>
        <source>Shops</source>
        <translation>Boutiques</translation>
    </message>
    <message>
        <source>Add another</source>
        <translation>En ajouter un</translation>
    </message>
    <message>
        <source>None yet. Fill in the form to add the first.</source>
        <translation>Aucun pour l’instant. Remplissez le formulaire pour ajouter le premier.</translation>
    </message>
    <message>
        <source>The shop answers.</source>
        <translation>La boutique répond.</translation>
    </message>
    <message>
        <source>Fetched; look at the import.</source>
        <translation>Récupérés ; regardez l&apos;import.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Enregistré.</translation>
    </message>
    <message>
        <source>The shop is being asked for orders.</source>
        <translation>Les commandes sont demandées.</translation>
    </message>
    <message>
        <source>Asking the shop…</source>
        <translation>La boutique est interrogée…</translation>
    </message>
    <message>
        <source>Fetching the products…</source>
        <translation>Récupération des produits…</translation>
    </message>
    <message>
        <source>Asking the keyring…</source>
        <translation>Consultation du trousseau…</translation>
    </message>
</context>
<context>
    <name>ShowRow</name>
    <message>
        <source>Untitled show</source>
        <translation>Émission sans titre</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open {title}</source>
        <translation>Ouvrir {title}</translation>
    </message>
    <message>
        <source>Duplicate {title} as a new show</source>
        <translation>Dupliquer {title} en nouvelle émission</translation>
    </message>
    <message>
        <source>Remove {title}</source>
        <translation>Supprimer {title}</translation>
    </message>
    <message>
        <source>on air {day}</source>
        <translation>en direct le {day}</translation>
    </message>
    <message>
        <source>changed {day}</source>
        <translation>modifiée le {day}</translation>
    </message>
    <message>
        <source>cues: {count}</source>
        <translation>séquences&#xa0;: {count}</translation>
    </message>
</context>
<context>
    <name>ShowSettings</name>
    <message>
        <source>Market</source>
        <translation>Marché</translation>
    </message>
    <message>
        <source>End the show before changing its market</source>
        <translation>Terminez l’émission avant de changer son marché</translation>
    </message>
</context>
<context>
    <name>SignInBox</name>
    <message>
        <source>Sign in with</source>
        <translation>Se connecter avec</translation>
    </message>
    <message>
        <source>Address of the provider</source>
        <translation>Adresse du fournisseur</translation>
    </message>
    <message>
        <source>Client id of your application there</source>
        <translation>ID client de votre application</translation>
    </message>
    <message>
        <source>Its secret, if it has one</source>
        <translation>Son secret, s&apos;il y en a un</translation>
    </message>
    <message>
        <source>Port it comes back to, if a fixed one</source>
        <translation>Port de retour, si fixe</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Address to open</source>
        <translation>Adresse à ouvrir</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Ouvrir dans le navigateur</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Type this code in where the browser asks for it:</source>
        <translation>Saisissez ce code là où le navigateur le demande :</translation>
    </message>
    <message>
        <source>Go on in the browser; this page notices when you are done.</source>
        <translation>Continuez dans le navigateur ; cette page voit quand vous avez fini.</translation>
    </message>
    <message>
        <source>The provider named an address that is not safe; nothing is opened.</source>
        <translation>Le fournisseur a donné une adresse qui n&apos;est pas sûre ; rien n&apos;est ouvert.</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>encore {time}</translation>
    </message>
    <message>
        <source>Enter the client id; the provider gives it to your application.</source>
        <translation>Saisissez l&apos;ID client ; le fournisseur le donne à votre application.</translation>
    </message>
    <message>
        <source>Enter the provider&apos;s address; it begins with https://.</source>
        <translation>Saisissez l&apos;adresse du fournisseur ; elle commence par https://.</translation>
    </message>
    <message>
        <source>No browser opened. Copy the address and open it yourself.</source>
        <translation>Aucun navigateur ne s&apos;est ouvert. Copiez l&apos;adresse et ouvrez-la vous-même.</translation>
    </message>
</context>
<context>
    <name>SourceChooser</name>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Cadence</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>…or a file or address</source>
        <translation>…ou un fichier ou une adresse</translation>
    </message>
    <message>
        <source>File or address</source>
        <translation>Fichier ou adresse</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Parcourir…</translation>
    </message>
    <message>
        <source>Use this camera</source>
        <translation>Utiliser cette caméra</translation>
    </message>
    <message>
        <source>Use this microphone</source>
        <translation>Utiliser ce micro</translation>
    </message>
    <message>
        <source>Looking for devices…</source>
        <translation>Recherche d’appareils…</translation>
    </message>
    <message>
        <source>No camera found</source>
        <translation>Aucune caméra trouvée</translation>
    </message>
    <message>
        <source>No microphone found</source>
        <translation>Aucun micro trouvé</translation>
    </message>
    <message>
        <source>{name} (in use)</source>
        <translation>{name} (en service)</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Choisir un fichier</translation>
    </message>
</context>
<context>
    <name>SourcesPanel</name>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Devices…</source>
        <translation>Appareils…</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Ajuster</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>Remplir</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>Rogner</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Back to the middle</source>
        <translation>Recentrer</translation>
    </message>
    <message>
        <source>Drag the picture to move it.</source>
        <translation>Faites glisser l’image pour la déplacer.</translation>
    </message>
    <message>
        <source>Framing</source>
        <translation>Cadrage</translation>
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
        <translation>✗ test échoué</translation>
    </message>
    <message>
        <source>▲ untested</source>
        <translation>▲ non testé</translation>
    </message>
</context>
<context>
    <name>SpecList</name>
    <message>
        <source>Spec sheet</source>
        <translation>Fiche technique</translation>
    </message>
</context>
<context>
    <name>SpecPanel</name>
    <message>
        <source>Search</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Back to the sheet of the product on program</source>
        <translation>Revenir à la fiche du produit au programme</translation>
    </message>
    <message>
        <source>This row answers</source>
        <translation>Cette ligne répond</translation>
    </message>
    <message>
        <source>Label, value or product: 50 m, battery…</source>
        <translation>Libellé, valeur ou produit&#xa0;: 50&#xa0;m, batterie…</translation>
    </message>
    <message>
        <source>Search the spec sheets</source>
        <translation>Chercher dans les fiches techniques</translation>
    </message>
    <message>
        <source>Spec sheet</source>
        <translation>Fiche technique</translation>
    </message>
    <message>
        <source>Nothing found in any spec sheet.</source>
        <translation>Aucun résultat dans les fiches techniques.</translation>
    </message>
    <message>
        <source>The spec sheet of the product on program stands here.</source>
        <translation>La fiche technique du produit en cours s’affiche ici.</translation>
    </message>
    <message>
        <source>Nothing is written down of this product yet.</source>
        <translation>Rien n’est encore noté sur ce produit.</translation>
    </message>
</context>
<context>
    <name>SpecResults</name>
    <message>
        <source>the product itself</source>
        <translation>le produit même</translation>
    </message>
    <message>
        <source>This product</source>
        <translation>Ce produit</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>Apparentés</translation>
    </message>
    <message>
        <source>Other products</source>
        <translation>Autres produits</translation>
    </message>
</context>
<context>
    <name>SpecSearch</name>
    <message>
        <source>Search all spec sheets: 50 m, battery, IP68</source>
        <translation>Chercher dans toutes les fiches&#xa0;: 50&#xa0;m, batterie, IP68</translation>
    </message>
    <message>
        <source>Search spec sheets</source>
        <translation>Chercher dans les fiches</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Résultats</translation>
    </message>
</context>
<context>
    <name>SpecSheet</name>
    <message>
        <source>{name} · related</source>
        <translation>{name} · apparenté</translation>
    </message>
    <message>
        <source>Tested {date}: {how}, passed</source>
        <translation>Testé le {date}&#xa0;: {how}, réussi</translation>
    </message>
    <message>
        <source>Tested {date}: {how}, FAILED</source>
        <translation>Testé le {date}&#xa0;: {how}, ÉCHEC</translation>
    </message>
    <message>
        <source>not tested</source>
        <translation>non testé</translation>
    </message>
    <message>
        <source>source: {source}</source>
        <translation>source&#xa0;: {source}</translation>
    </message>
</context>
<context>
    <name>SpecSheetEditor</name>
    <message>
        <source>Label</source>
        <translation>Libellé</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Conditions</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Tested</source>
        <translation>Testé</translation>
    </message>
    <message>
        <source>Spec sheet</source>
        <translation>Fiche technique</translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>Ajouter une ligne</translation>
    </message>
    <message>
        <source>Duplicate this row (Ctrl+D)</source>
        <translation>Dupliquer cette ligne (Ctrl+D)</translation>
    </message>
    <message>
        <source>Delete this row (Ctrl+Del)</source>
        <translation>Supprimer cette ligne (Ctrl+Del)</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>Monter (Alt+Up)</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>Descendre (Alt+Down)</translation>
    </message>
    <message>
        <source>Paste rows of a spreadsheet (Ctrl+V)</source>
        <translation>Coller des lignes de tableur (Ctrl+V)</translation>
    </message>
    <message>
        <source>{rows} rows, {tested} tested</source>
        <translation>lignes&#xa0;: {rows}, testées&#xa0;: {tested}</translation>
    </message>
    <message>
        <source>Row {row}, {heading}: {text}</source>
        <translation>Ligne {row}, {heading}&#xa0;: {text}</translation>
    </message>
    <message>
        <source>Back to {name}</source>
        <translation>Retour à {name}</translation>
    </message>
</context>
<context>
    <name>SquareCode</name>
    <message>
        <source>Square code with the address, for a telephone&apos;s camera</source>
        <translation>Code carré avec l’adresse, pour l’appareil photo d’un téléphone</translation>
    </message>
</context>
<context>
    <name>StageCard</name>
    <message>
        <source>on air</source>
        <translation>en direct</translation>
    </message>
    <message>
        <source>modelled viewers</source>
        <translation>spectateurs (modèle)</translation>
    </message>
    <message>
        <source>Go live</source>
        <translation>Passer en direct</translation>
    </message>
    <message>
        <source>To the On air screen</source>
        <translation>Aller à En direct</translation>
    </message>
    <message>
        <source>See the scorecard</source>
        <translation>Voir le bilan</translation>
    </message>
    <message>
        <source>Open a rehearsal</source>
        <translation>Ouvrir une répétition</translation>
    </message>
    <message>
        <source>Stop the rehearsal</source>
        <translation>Arrêter la répétition</translation>
    </message>
    <message>
        <source>Rehearsals have a window of their own</source>
        <translation>Les répétitions ont leur propre fenêtre</translation>
    </message>
    <message>
        <source>With their own shows and catalogue, so that nothing of yours changes and nothing leaves this computer.</source>
        <translation>Avec ses propres émissions et son catalogue&#xa0;: rien de vous ne change et rien ne sort de cet ordinateur.</translation>
    </message>
    <message>
        <source>Choose a show and start</source>
        <translation>Choisissez une émission et démarrez</translation>
    </message>
    <message>
        <source>Viewers ask and buy as a model of your market does.</source>
        <translation>Les spectateurs demandent et achètent comme un modèle de votre marché.</translation>
    </message>
    <message>
        <source>Show, viewers and the platform on this computer are set up.</source>
        <translation>L’émission, les spectateurs et la plateforme de cet ordinateur sont mis en place.</translation>
    </message>
    <message>
        <source>Press “Go live”: the viewers come when you do.</source>
        <translation>Appuyez sur «&#xa0;Passer en direct&#xa0;»&#xa0;: les spectateurs viennent avec vous.</translation>
    </message>
    <message>
        <source>End the show when it is over, and you are told how it was.</source>
        <translation>Terminez l’émission à la fin, et le bilan suit.</translation>
    </message>
    <message>
        <source>The scorecard is being written.</source>
        <translation>Le bilan est en cours de rédaction.</translation>
    </message>
    <message>
        <source>It stopped without a word.</source>
        <translation>Elle s’est arrêtée sans un mot.</translation>
    </message>
    <message>
        <source>{points} of 100 points</source>
        <translation>{points} points sur 100</translation>
    </message>
    <message>
        <source>seed {number}</source>
        <translation>graine {number}</translation>
    </message>
    <message>
        <source>without faults</source>
        <translation>sans pannes</translation>
    </message>
    <message>
        <source>light</source>
        <translation>léger</translation>
    </message>
</context>
<context>
    <name>StartForm</name>
    <message>
        <source>How</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>Who hosts</source>
        <translation>Qui anime</translation>
    </message>
    <message>
        <source>Name on the scorecard</source>
        <translation>Nom sur le bilan</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>Another seed</source>
        <translation>Une autre graine</translation>
    </message>
    <message>
        <source>The same seed brings the same viewers, questions and faults.</source>
        <translation>La même graine donne les mêmes spectateurs, questions et pannes.</translation>
    </message>
    <message>
        <source>Let things go wrong</source>
        <translation>Laisser des pannes survenir</translation>
    </message>
    <message>
        <source>Light: send no picture</source>
        <translation>Léger&#xa0;: ne pas envoyer d’image</translation>
    </message>
    <message>
        <source>Spares a slow computer. Otherwise a platform on this computer gets it.</source>
        <translation>Ménage un ordinateur lent. Sinon, une plateforme de cet ordinateur la reçoit.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Démarrer</translation>
    </message>
    <message>
        <source>Viewers and orders are modelled: nobody buys, nothing leaves this computer.</source>
        <translation>Spectateurs et commandes viennent d’un modèle&#xa0;: personne n’achète, rien ne sort de cet ordinateur.</translation>
    </message>
    <message>
        <source>Cameras fail, prices change, spam comes: as the pack plans it.</source>
        <translation>Caméras en panne, prix modifiés, spam&#xa0;: selon le pack.</translation>
    </message>
    <message>
        <source>Nothing fails. The scorecard leaves faults out.</source>
        <translation>Rien ne tombe en panne. Le bilan laisse les pannes de côté.</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>ready</source>
        <translation>prêt</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>connexion</translation>
    </message>
    <message>
        <source>live</source>
        <translation>en direct</translation>
    </message>
    <message>
        <source>reconnecting</source>
        <translation>reconnexion</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échec</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>démarrage</translation>
    </message>
    <message>
        <source>stalled</source>
        <translation>à l’arrêt</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>introuvable</translation>
    </message>
    <message>
        <source>Test pattern</source>
        <translation>Mire</translation>
    </message>
    <message>
        <source>Test tone</source>
        <translation>Son de test</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Portrait</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Paysage</translation>
    </message>
    <message>
        <source>{count} s</source>
        <translation>{count}&#xa0;s</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count}&#xa0;min</translation>
    </message>
</context>
<context>
    <name>StudioWindow</name>
    <message>
        <source>Start it all the same</source>
        <translation>Démarrer quand même</translation>
    </message>
    <message>
        <source>End the show? Viewers see the stream stop; recordings are closed.</source>
        <translation>Terminer l’émission&#x202f;? Le public verra la diffusion s’arrêter&#x202f;; les enregistrements seront fermés.</translation>
    </message>
    <message>
        <source>End show</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>Keep going</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Card files</source>
        <translation>Fichiers de carte</translation>
    </message>
    <message>
        <source>Load a product card</source>
        <translation>Charger une carte produit</translation>
    </message>
    <message>
        <source>Save what you edited before you change the language.</source>
        <translation>Enregistrez vos modifications avant de changer de langue.</translation>
    </message>
    <message>
        <source>Not saved: {names}. Closing the window throws it away.</source>
        <translation>Non enregistré&#xa0;: {names}. Fermer la fenêtre fait tout perdre.</translation>
    </message>
    <message>
        <source>You are on air. Closing the window does not end the show.</source>
        <translation>Vous êtes en direct. Fermer la fenêtre ne termine pas l’émission.</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Fermer la fenêtre</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Rester</translation>
    </message>
</context>
<context>
    <name>TakeButton</name>
    <message>
        <source>Take {title}</source>
        <translation>Lancer {title}</translation>
    </message>
</context>
<context>
    <name>TaskCard</name>
    <message>
        <source>Accept</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Hand in the proof</source>
        <translation>Remettre la preuve</translation>
    </message>
    <message>
        <source>Make the proof</source>
        <translation>Faire la preuve</translation>
    </message>
    <message>
        <source>Points: {count}</source>
        <translation>Points : {count}</translation>
    </message>
    <message>
        <source>Pays {amount}</source>
        <translation>Rapporte {amount}</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>jusqu&apos;au {time}</translation>
    </message>
</context>
<context>
    <name>TaskDialog</name>
    <message>
        <source>A task of your own</source>
        <translation>Une tâche à vous</translation>
    </message>
    <message>
        <source>Ends after</source>
        <translation>Prend fin après le</translation>
    </message>
    <message>
        <source>Ask for more</source>
        <translation>Demander plus</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>De quoi il s&apos;agit</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>Ce qui est demandé</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>Ce qui est compté</translation>
    </message>
    <message>
        <source>How much of it</source>
        <translation>Combien</translation>
    </message>
    <message>
        <source>Ask for this no more</source>
        <translation>Ne plus demander ceci</translation>
    </message>
    <message>
        <source>Give the task a title.</source>
        <translation>Donnez un titre à la tâche.</translation>
    </message>
</context>
<context>
    <name>TasksPage</name>
    <message>
        <source>Ask the shops now</source>
        <translation>Interroger les boutiques</translation>
    </message>
    <message>
        <source>Your own…</source>
        <translation>La vôtre…</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <source>No task yet.</source>
        <translation>Pas encore de tâche.</translation>
    </message>
    <message>
        <source>No campaign yet.</source>
        <translation>Pas encore de campagne.</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Campagnes</translation>
    </message>
    <message>
        <source>No brand proposes anything yet.</source>
        <translation>Aucune marque ne propose encore rien.</translation>
    </message>
    <message>
        <source>Brands</source>
        <translation>Marques</translation>
    </message>
    <message>
        <source>Where you stand</source>
        <translation>Où vous en êtes</translation>
    </message>
    <message>
        <source>Points towards the next level</source>
        <translation>Points vers le niveau suivant</translation>
    </message>
    <message>
        <source>Points: {count}</source>
        <translation>Points : {count}</translation>
    </message>
    <message>
        <source>No level yet</source>
        <translation>Pas encore de niveau</translation>
    </message>
    <message>
        <source>{count} points to {name}, which opens:</source>
        <translation>{count} points pour {name}, qui ouvre :</translation>
    </message>
    <message>
        <source>The highest level. It opens:</source>
        <translation>Le plus haut niveau. Il ouvre :</translation>
    </message>
    <message>
        <source>The proof is written: {text}</source>
        <translation>La preuve est écrite : {text}</translation>
    </message>
    <message>
        <source>The shops were asked.</source>
        <translation>Les boutiques ont été interrogées.</translation>
    </message>
</context>
<context>
    <name>Team</name>
    <message>
        <source>This studio is in no team.</source>
        <translation>Ce studio n’est dans aucune équipe.</translation>
    </message>
    <message>
        <source>Connected; brought together within a minute.</source>
        <translation>Connecté&#x202f;; synchronisation d’ici une minute.</translation>
    </message>
    <message>
        <source>Being brought together…</source>
        <translation>Synchronisation…</translation>
    </message>
    <message>
        <source>Studio and team have the same.</source>
        <translation>Le studio et l’équipe ont la même chose.</translation>
    </message>
    <message>
        <source>It has to wait, and is tried again.</source>
        <translation>Cela doit attendre&#x202f;; nouvel essai ensuite.</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produit</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>Contrat</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Émission</translation>
    </message>
    <message>
        <source>The server can&apos;t be reached. Check its address and your network.</source>
        <translation>Le serveur est injoignable. Vérifiez son adresse et votre réseau.</translation>
    </message>
    <message>
        <source>The server refuses this user or password.</source>
        <translation>Le serveur refuse cet utilisateur ou ce mot de passe.</translation>
    </message>
    <message>
        <source>The server has no such database. Check the address.</source>
        <translation>Le serveur n’a pas cette base de données. Vérifiez l’adresse.</translation>
    </message>
    <message>
        <source>The server has no room for more at the moment.</source>
        <translation>Le serveur n’a plus de place pour l’instant.</translation>
    </message>
    <message>
        <source>The server is starting.</source>
        <translation>Le serveur démarre.</translation>
    </message>
    <message>
        <source>The server went away meanwhile.</source>
        <translation>Le serveur a disparu entre-temps.</translation>
    </message>
    <message>
        <source>The server takes too long.</source>
        <translation>Le serveur met trop de temps.</translation>
    </message>
    <message>
        <source>This user may not do that there. Ask the agency to let your studio in.</source>
        <translation>Cet utilisateur n’y a pas droit. Demandez à l’agence d’admettre votre studio.</translation>
    </message>
    <message>
        <source>The server&apos;s disk is full.</source>
        <translation>Le disque du serveur est plein.</translation>
    </message>
    <message>
        <source>The server&apos;s disk can&apos;t be written to.</source>
        <translation>Impossible d’écrire sur le disque du serveur.</translation>
    </message>
    <message>
        <source>The server only lets itself be read.</source>
        <translation>Le serveur n’autorise que la lecture.</translation>
    </message>
    <message>
        <source>Another program holds the database; it is tried again.</source>
        <translation>Un autre programme occupe la base de données&#x202f;; nouvel essai.</translation>
    </message>
    <message>
        <source>There is no team in this database. Check the address.</source>
        <translation>Il n’y a pas d’équipe dans cette base de données. Vérifiez l’adresse.</translation>
    </message>
    <message>
        <source>The team does not know this user. Ask the agency to let your studio in.</source>
        <translation>L’équipe ne connaît pas cet utilisateur. Demandez à l’agence d’admettre votre studio.</translation>
    </message>
    <message>
        <source>The team waits until the show is over.</source>
        <translation>L’équipe attend la fin de l’émission.</translation>
    </message>
    <message>
        <source>This is a rehearsal: nothing leaves this computer.</source>
        <translation>C’est une répétition&#xa0;: rien ne sort de cet ordinateur.</translation>
    </message>
    <message>
        <source>Somebody has chosen already.</source>
        <translation>Quelqu’un a déjà choisi.</translation>
    </message>
    <message>
        <source>Somebody else changed it at this moment: look again.</source>
        <translation>Quelqu’un d’autre vient de le changer&#xa0;: regardez de nouveau.</translation>
    </message>
    <message>
        <source>All but what waits for a choice is the same.</source>
        <translation>Tout est identique, sauf ce qui attend un choix.</translation>
    </message>
    <message>
        <source>The team calls this studio {name}.</source>
        <translation>L’équipe appelle ce studio {name}.</translation>
    </message>
    <message>
        <source>Brought together last: {time}.</source>
        <translation>Dernière synchronisation&#xa0;: {time}.</translation>
    </message>
    <message>
        <source>Last change: {time}, {sent} sent, {taken} taken.</source>
        <translation>Dernier changement&#xa0;: {time}, {sent} envoyés, {taken} reçus.</translation>
    </message>
    <message>
        <source>Products: {count}</source>
        <translation>Produits&#xa0;: {count}</translation>
    </message>
    <message>
        <source>changed {time}</source>
        <translation>modifié {time}</translation>
    </message>
</context>
<context>
    <name>TeamDialog</name>
    <message>
        <source>Team</source>
        <translation>Équipe</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>Où en est-on</translation>
    </message>
    <message>
        <source>The team&apos;s products are from:</source>
        <translation>Les produits de l’équipe viennent de&#xa0;:</translation>
    </message>
    <message>
        <source>Studios of the team</source>
        <translation>Studios de l’équipe</translation>
    </message>
    <message>
        <source>Changed on both sides</source>
        <translation>Modifié des deux côtés</translation>
    </message>
    <message>
        <source>Nothing waits for a choice.</source>
        <translation>Rien n’attend un choix.</translation>
    </message>
    <message>
        <source>Neither writer saw the other&apos;s version. Both are kept, whichever holds.</source>
        <translation>Aucun n’a vu la version de l’autre. Les deux sont gardées, quelle que soit celle qui vaut.</translation>
    </message>
    <message>
        <source>Further ones: {count}</source>
        <translation>Autres&#xa0;: {count}</translation>
    </message>
</context>
<context>
    <name>TestForm</name>
    <message>
        <source>Tested on</source>
        <translation>Testé le</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Méthode</translation>
    </message>
    <message>
        <source>What came out</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Photo or clip</source>
        <translation>Photo ou clip</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Réussi</translation>
    </message>
    <message>
        <source>Photo of the test</source>
        <translation>Photo du test</translation>
    </message>
    <message>
        <source>Choose a photo or clip…</source>
        <translation>Choisir une photo ou un clip…</translation>
    </message>
    <message>
        <source>Remove this test</source>
        <translation>Retirer ce test</translation>
    </message>
    <message>
        <source>Photo or clip of the test</source>
        <translation>Photo ou clip du test</translation>
    </message>
</context>
<context>
    <name>TextsDialog</name>
    <message>
        <source>What the overlays say</source>
        <translation>Textes de l’habillage</translation>
    </message>
    <message>
        <source>Name in the lower third</source>
        <translation>Nom dans le bandeau</translation>
    </message>
    <message>
        <source>Line under the name</source>
        <translation>Ligne sous le nom</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Sous-titres</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Correction</translation>
    </message>
    <message>
        <source>Line on the slate</source>
        <translation>Ligne sur l’écran d’attente</translation>
    </message>
    <message>
        <source>Label on advertising</source>
        <translation>Mention publicitaire</translation>
    </message>
    <message>
        <source>Logo: a picture file</source>
        <translation>Logo&#xa0;: un fichier image</translation>
    </message>
    <message>
        <source>As the market words it</source>
        <translation>Mention en usage sur le marché</translation>
    </message>
    <message>
        <source>Ticker: one message a line</source>
        <translation>Texte défilant&#xa0;: un message par ligne</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>On the picture</source>
        <translation>Sur l’image</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation>Choisir un logo</translation>
    </message>
</context>
<context>
    <name>ThemeDialog</name>
    <message>
        <source>How the overlays look</source>
        <translation>Style de l’habillage</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Thèmes</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Choosing one tries it in the preview. Your own themes: {folder}</source>
        <translation>Le thème choisi s’essaie dans l’aperçu. Vos propres thèmes&#xa0;: {folder}</translation>
    </message>
</context>
<context>
    <name>TierRows</name>
    <message>
        <source>From piece</source>
        <translation>Dès la pièce</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>Pourcentage</translation>
    </message>
    <message>
        <source>A piece</source>
        <translation>Par pièce</translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation>Ajouter un palier</translation>
    </message>
    <message>
        <source>Remove this step</source>
        <translation>Retirer ce palier</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Timeline: {lanes}</source>
        <translation>Chronologie&#xa0;: {lanes}</translation>
    </message>
    <message>
        <source>good</source>
        <translation>bien</translation>
    </message>
    <message>
        <source>not good</source>
        <translation>pas bien</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Time on air</source>
        <translation>Temps en direct</translation>
    </message>
    <message>
        <source>Title of the show</source>
        <translation>Titre de l’émission</translation>
    </message>
    <message>
        <source>Click to name the show. Viewers read it on the slate.</source>
        <translation>Cliquez pour donner un titre à l’émission. Le public le lit sur l’écran d’attente.</translation>
    </message>
    <message>
        <source>Go live</source>
        <translation>Passer en direct</translation>
    </message>
    <message>
        <source>End show…</source>
        <translation>Terminer…</translation>
    </message>
    <message>
        <source>Sources and destinations</source>
        <translation>Sources et destinations</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Accueil</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>Préparer</translation>
    </message>
    <message>
        <source>On air</source>
        <translation>En direct</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Rehearse</source>
        <translation>Répéter</translation>
    </message>
    <message>
        <source>Untitled show</source>
        <translation>Émission sans titre</translation>
    </message>
    <message>
        <source>Add a destination or switch the recording on.</source>
        <translation>Ajoutez une destination ou activez l’enregistrement.</translation>
    </message>
    <message>
        <source>of {time}</source>
        <translation>sur {time}</translation>
    </message>
    <message>
        <source>Slate is on</source>
        <translation>Attente active</translation>
    </message>
    <message>
        <source>Slate</source>
        <translation>Attente</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>Muet</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Couper</translation>
    </message>
    <message>
        <source>STARTING</source>
        <translation>DÉMARRAGE</translation>
    </message>
    <message>
        <source>REHEARSAL</source>
        <translation>RÉPÉTITION</translation>
    </message>
    <message>
        <source>ON AIR</source>
        <translation>EN DIRECT</translation>
    </message>
    <message>
        <source>OFF AIR</source>
        <translation>HORS ANTENNE</translation>
    </message>
    <message>
        <source>slow</source>
        <translation>lent</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>prêt</translation>
    </message>
    <message>
        <source>{count} dropped</source>
        <translation>perdues&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Pictures that viewers missed, and the time from one picture to the next</source>
        <translation>Images que le public n’a pas vues, et temps d’une image à la suivante</translation>
    </message>
</context>
<context>
    <name>TotalSection</name>
    <message>
        <source>Sold, modelled</source>
        <translation>Vendu (modèle)</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Bring it back</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Masquer</translation>
    </message>
</context>
<context>
    <name>ViewersFigure</name>
    <message>
        <source>modelled viewers</source>
        <translation>spectateurs (modèle)</translation>
    </message>
    <message>
        <source>Nobody watches: a model of your market&apos;s viewers does.</source>
        <translation>Personne ne regarde&#xa0;: c’est un modèle des spectateurs de votre marché.</translation>
    </message>
</context>
<context>
    <name>WhatIf</name>
    <message>
        <source>Currency</source>
        <translation>Devise</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Forfait</translation>
    </message>
    <message>
        <source>Commission</source>
        <translation>Commission</translation>
    </message>
    <message>
        <source>Really earned: {earned}. Under these terms: {other}.</source>
        <translation>Vraiment gagné : {earned}. À ces conditions : {other}.</translation>
    </message>
    <message>
        <source>Other terms</source>
        <translation>D&apos;autres conditions</translation>
    </message>
</context>
<context>
    <name>WindowMenu</name>
    <message>
        <source>Devices…</source>
        <translation>Appareils…</translation>
    </message>
    <message>
        <source>Producers and devices…</source>
        <translation>Producteurs et appareils…</translation>
    </message>
    <message>
        <source>Destinations…</source>
        <translation>Destinations…</translation>
    </message>
    <message>
        <source>Chats…</source>
        <translation>Chats…</translation>
    </message>
    <message>
        <source>Shops…</source>
        <translation>Boutiques…</translation>
    </message>
    <message>
        <source>Accounts…</source>
        <translation>Comptes…</translation>
    </message>
    <message>
        <source>Team…</source>
        <translation>Équipe…</translation>
    </message>
    <message>
        <source>Receivers of events…</source>
        <translation>Destinataires d&apos;événements…</translation>
    </message>
    <message>
        <source>Questions after the show…</source>
        <translation>Questions après l’émission…</translation>
    </message>
    <message>
        <source>Picture and recording…</source>
        <translation>Image et enregistrement…</translation>
    </message>
    <message>
        <source>What platforms cover…</source>
        <translation>Zones masquées…</translation>
    </message>
    <message>
        <source>What the overlays say…</source>
        <translation>Textes de l’habillage…</translation>
    </message>
    <message>
        <source>How the overlays look…</source>
        <translation>Style de l’habillage…</translation>
    </message>
    <message>
        <source>Glance on another screen</source>
        <translation>Coup d’œil sur un autre écran</translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation>Touches…</translation>
    </message>
    <message>
        <source>Close the studio</source>
        <translation>Fermer le studio</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
</context>
<context>
    <name>_OutputRow</name>
    <message>
        <source>Retry now</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>désactivée</translation>
    </message>
    <message>
        <source>The platform says: {words}</source>
        <translation>La plateforme dit : {words}</translation>
    </message>
    <message>
        <source>{count} dropped</source>
        <translation>perdues&#xa0;: {count}</translation>
    </message>
</context>
<context>
    <name>_ReceiverRow</name>
    <message>
        <source>Try now</source>
        <translation>Essayer maintenant</translation>
    </message>
</context>
</TS>
