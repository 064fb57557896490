import type { Language } from './language';

/** German, formal address. */
export const de: Language<'one' | 'other'> = {
  'app.name': 'keepmum',

  // The chip beside a composer
  'chip.watching': 'Nichts gefunden',
  'chip.count': { one: '{n} zu prüfen', other: '{n} zu prüfen' },
  'chip.paused': 'Pausiert',
  'chip.unchecked': 'Nicht geprüft',
  'chip.starting': 'Startet …',
  'chip.partly': 'Nur teilweise',
  'chip.open': 'keepmum: zeigen, was gefunden wurde',

  // The card the chip grows into
  'card.title.held': 'Bevor Sie posten',
  'card.title.open': { one: '{n} Stelle zum Prüfen', other: '{n} Stellen zum Prüfen' },
  'card.title.unchecked': 'Dieser Entwurf wurde nicht geprüft',
  'card.title.waiting': 'Wird geprüft …',
  'card.title.retry': 'Sie können jetzt posten',
  'card.title.paused': 'keepmum pausiert hier',
  'card.clear': 'Nichts in diesem Entwurf deutet auf einen Eintrag Ihrer Kundenliste hin.',
  'card.waiting': 'Einen Moment, das Ergebnis liegt noch nicht vor.',
  'card.retry': 'Der Weg ist frei. Klicken Sie noch einmal auf die Schaltfläche zum Posten.',
  'card.partly':
    'keepmum liest diesen Entwurf, findet aber die Schaltfläche zum Posten nicht und kann einen Beitrag daher nicht anhalten. Sehen Sie hier nach, bevor Sie posten.',
  'card.who': '„{words}“ verweist auf {client}',
  'card.how': 'Erkannt an',
  'card.why': 'Warum das wichtig ist',
  'card.fine': 'So wäre es in Ordnung',
  'card.fix': 'Eine unbedenkliche Formulierung',
  'fix.describe': 'Sagen, was sie sind, nicht wer',
  'fix.untag': 'Nennen, ohne zu verlinken',
  'fix.leave-out-detail': 'Die Angabe weglassen, die am meisten verrät',
  'fix.leave-out-sentence': 'Den Satz weglassen',
  'fix.disclose': 'Den Hinweis ergänzen',
  'fix.other': 'Eine andere Fassung',
  'fix.copy': 'Kopieren',
  'fix.copied': 'Kopiert. Fügen Sie es über Ihrem Text ein.',
  'fix.not-copied': 'Der Browser hat das Kopieren nicht zugelassen. Sie können den Text oben markieren.',
  'card.edit': 'Zurück zum Text',
  'card.post': 'Trotzdem posten',
  'card.decide': 'Das ist in Ordnung',
  'card.decide.hint': 'keepmum merkt sich das für diesen Satz, 90 Tage lang.',
  'card.reason': 'Warum darf das gepostet werden?',
  'card.reason.hint':
    'Das könnte Schaden anrichten, daher notiert keepmum Ihre Begründung. Sie bleibt in diesem Browser.',
  'card.reason.needed': 'Ein paar Worte genügen: ab drei Zeichen geht es weiter.',
  'card.permanent': 'Ein Beitrag ist öffentlich und noch nach Jahren auffindbar.',
  'card.close': 'Schließen',
  'card.options': 'Kundenliste und Einstellungen',
  'card.keys': 'Alt+Umschalt+K öffnet diese Karte, Esc schließt sie.',
  'card.private': 'Nur Sie sehen das. Die Seite kann es nicht lesen.',

  // Spoken by screen readers
  'announce.found': {
    one: 'keepmum: {n} Stelle in diesem Entwurf ist zu prüfen.',
    other: 'keepmum: {n} Stellen in diesem Entwurf sind zu prüfen.',
  },
  'announce.clear': 'keepmum: In diesem Entwurf wurde nichts gefunden.',
  'announce.held': {
    one: 'keepmum hat das Posten angehalten: {n} Stelle ist zu prüfen. Es wurde nichts veröffentlicht, Ihr Text ist unverändert.',
    other:
      'keepmum hat das Posten angehalten: {n} Stellen sind zu prüfen. Es wurde nichts veröffentlicht, Ihr Text ist unverändert.',
  },
  'announce.unchecked': 'keepmum konnte diesen Entwurf nicht prüfen.',
  'announce.waiting': 'keepmum prüft diesen Entwurf.',
  'announce.retry': 'keepmum: Sie können jetzt posten. Klicken Sie noch einmal auf die Schaltfläche zum Posten.',
  'announce.paused': 'keepmum ist pausiert.',
  'announce.resumed': 'keepmum prüft wieder mit.',

  // What an entry of the list is to the writer
  'relationship.client': 'Kunde',
  'relationship.prospect': 'Interessent',
  'relationship.former': 'Ehemaliger Kunde',
  'relationship.supplier': 'Lieferant',
  'relationship.partner': 'Partner',
  'relationship.own': 'Eigenes Unternehmen',

  'severity.note': 'Gut zu wissen',
  'severity.warn': 'Bitte prüfen',
  'severity.hold': 'Bitte innehalten',

  'confidence.sure': 'sicher',
  'confidence.likely': 'wahrscheinlich',
  'confidence.unsure': 'unsicher',

  // How a mention was recognised
  'how.name': 'dem Namen',
  'how.alias': 'einem weiteren Namen',
  'how.handle': 'dem Kontonamen',
  'how.hashtag': 'einem Hashtag aus dem Namen',
  'how.link': 'einem Link dorthin',
  'how.domain': 'der Webadresse',
  'how.brand': 'einer Marke',
  'how.person': 'einer Person, die dort arbeitet',
  'how.codename': 'einem Decknamen',
  'how.typo': 'einer falschen Schreibweise des Namens',
  'how.initials': 'den Initialen',
  'how.clues': 'Einzelheiten, die nur auf sehr wenige Einträge Ihrer Liste passen',

  // What a draft reveals
  'facet.name': 'um wen es geht',
  'facet.tag': 'ein Link dorthin',
  'facet.relationship': 'dass Sie zusammenarbeiten',
  'facet.future': 'ein Vorhaben, das noch nicht öffentlich ist',
  'facet.service': 'was Sie dort leisten',
  'facet.result': 'wie es gelaufen ist',
  'facet.complaint': 'etwas Nachteiliges',
  'facet.promotion': 'eine Empfehlung',
  'facet.place': 'wer wann wo ist',
  'facet.image': 'ein Bild',
  'facet.clues': 'Einzelheiten, die Rückschlüsse zulassen',

  // Why a rule speaks up, and what would make the draft fine
  'rule.unknown': 'Eine Regel Ihrer Liste bittet Sie, hier hinzusehen.',
  'mend.unknown': 'Lassen Sie es weg, oder fragen Sie zuerst nach.',
  'rule.own-account': 'Das ist Ihr eigenes Unternehmen.',
  'mend.own-account': 'Nichts zu tun.',
  'rule.clients-account': 'Das erscheint über das Konto des Kunden selbst.',
  'mend.clients-account': 'Nichts zu tun.',
  'rule.supplier-ok': 'Lieferanten und Partner dürfen in der Regel genannt werden.',
  'mend.supplier-ok': 'Nichts zu tun.',
  'rule.supplier-private': 'Ihr Unternehmen nennt seine Lieferanten und Partner nicht öffentlich.',
  'mend.supplier-private': 'Umschreiben Sie sie ohne Namen, oder vermerken Sie eine Freigabe in Ihrer Liste.',
  'rule.permitted': 'Dafür liegt eine Freigabe vor.',
  'mend.permitted': 'Nichts zu tun.',
  'rule.permission-expired': 'Dafür gab es eine Freigabe, sie ist aber abgelaufen.',
  'mend.permission-expired': 'Bitten Sie um eine Verlängerung und tragen Sie das neue Datum in Ihre Liste ein.',
  'rule.permission-not-yet': 'Die Freigabe gilt erst ab einem späteren Tag.',
  'mend.permission-not-yet': 'Heben Sie den Entwurf auf und posten Sie ihn, wenn der Tag gekommen ist.',
  'rule.permission-day-unknown': 'Die Freigabe gilt für bestimmte Tage, und der Tag dieses Beitrags ist nicht bekannt.',
  'mend.permission-day-unknown': 'Vergewissern Sie sich, dass Sie an einem vereinbarten Tag posten.',
  'rule.permission-other-network': 'Die Freigabe gilt für ein anderes Netzwerk.',
  'mend.permission-other-network': 'Posten Sie dort, wo es freigegeben ist, oder fragen Sie nach diesem Netzwerk.',
  'rule.permission-other-audience': 'Die Freigabe gilt für eine andere Zielgruppe.',
  'mend.permission-other-audience': 'Wählen Sie die vereinbarte Zielgruppe, oder fragen Sie nach dieser.',
  'rule.permission-partial': 'Freigegeben ist ein Teil davon, aber nicht alles.',
  'mend.permission-partial': 'Bleiben Sie bei dem, was freigegeben ist, oder fragen Sie nach dem Rest.',
  'rule.reply-to-client': 'Sie antworten auf einen öffentlichen Beitrag des Kunden; ein Gespräch ist in Ordnung.',
  'mend.reply-to-client': 'Nichts zu tun, solange Sie nicht erwähnen, dass Sie für ihn arbeiten.',
  'rule.sensitive-client': 'In Ihrer Liste als besonders vertraulich gekennzeichnet.',
  'mend.sensitive-client': 'Lassen Sie alles weg, was darauf hindeutet.',
  'rule.sensitive-message': 'In Ihrer Liste als besonders vertraulich gekennzeichnet, auch in privaten Nachrichten.',
  'mend.sensitive-message':
    'Lassen Sie den Namen weg, oder vergewissern Sie sich, dass der Empfänger davon wissen darf.',
  'rule.client-tagged': 'Das verlinkt einen Kunden, der einer öffentlichen Verlinkung nicht zugestimmt hat.',
  'mend.client-tagged':
    'Entfernen Sie den Link und umschreiben Sie den Kunden ohne Namen, oder fragen Sie zuerst und vermerken Sie die Freigabe.',
  'rule.client-named': 'Das nennt einen Kunden, der einer öffentlichen Nennung nicht zugestimmt hat.',
  'mend.client-named':
    'Umschreiben Sie den Kunden ohne Namen, oder fragen Sie zuerst und vermerken Sie die Freigabe in Ihrer Liste.',
  'rule.former-client': 'Die Verschwiegenheit gilt auch nach dem Ende der Zusammenarbeit.',
  'mend.former-client':
    'Umschreiben Sie den früheren Kunden ohne Namen, oder fragen Sie zuerst und vermerken Sie die Freigabe in Ihrer Liste.',
  'rule.prospect':
    'Das nennt ein Unternehmen, mit dem Sie noch im Gespräch sind; dieses Gespräch ist nicht öffentlich.',
  'mend.prospect': 'Warten Sie, bis es öffentlich ist, oder lassen Sie den Namen weg.',
  'rule.message-audience': 'Das ist eine private Nachricht, sie nennt aber einen Kunden.',
  'mend.message-audience': 'Vergewissern Sie sich, dass der Empfänger davon wissen darf.',
  'rule.unsure-mention': 'Das kann auch ein gewöhnliches Wort sein und kein Eintrag Ihrer Liste.',
  'mend.unsure-mention': 'Nichts zu tun, wenn Sie das gewöhnliche Wort meinen.',

  // Why there is no verdict, and what to do
  'unchecked.no-registry': 'Es gibt noch keine Kundenliste, daher kann nichts erkannt werden.',
  'unchecked.no-registry.do':
    'Legen Sie im Pop-up einen Kunden an, oder importieren Sie Ihre Liste in den Einstellungen.',
  'unchecked.registry-unreadable': 'Die gespeicherte Kundenliste kann nicht gelesen werden.',
  'unchecked.registry-unreadable.do': 'Importieren Sie sie in den Einstellungen noch einmal.',
  'unchecked.checker-failed': 'Die Prüfung funktioniert nicht mehr.',
  'unchecked.checker-failed.do':
    'Versuchen Sie es noch einmal. Bleibt es dabei, schalten Sie keepmum auf der Erweiterungsseite des Browsers aus und wieder ein.',
  'unchecked.too-late': 'Die Prüfung hat nicht rechtzeitig geantwortet.',
  'unchecked.too-late.do': 'Warten Sie einen Moment und klicken Sie dann noch einmal auf die Schaltfläche zum Posten.',
  'unchecked.disconnected': 'keepmum wurde aktualisiert oder beendet, und diese Seite nutzt noch die alte Fassung.',
  'unchecked.disconnected.do': 'Kopieren Sie Ihren Text und laden Sie die Seite neu.',

  'network.x': 'X',
  'network.facebook': 'Facebook',
  'network.linkedin': 'LinkedIn',
  'network.instagram': 'Instagram',
  'network.other': 'diesem Netzwerk',

  // How well this page is seen
  'sight.watching': 'Auf dieser Seite aktiv',
  'sight.partly': 'Auf dieser Seite teilweise aktiv',
  'sight.blind': 'Kann diese Seite nicht lesen',
  'sight.none': 'Auf dieser Seite nicht aktiv',
  'sight.paused': 'Auf dieser Seite pausiert',
  'sight.asking': 'Sieht nach …',
  'sight.reason.composing': 'Ihr Entwurf auf {network} wird beim Schreiben geprüft.',
  'sight.reason.idle': 'keepmum prüft Ihren Entwurf auf {network}, sobald Sie zu schreiben beginnen.',
  'sight.reason.no-post-control':
    'Ihr Entwurf wird geprüft, aber die Schaltfläche zum Posten wurde nicht gefunden: Ein Beitrag kann nicht angehalten werden. Achten Sie vor dem Posten auf die Markierungen.',
  'sight.reason.no-composer':
    'keepmum erkennt das Textfeld dieser Seite nicht. Bitte prüfen Sie Ihren Text hier selbst.',
  'sight.reason.unreadable':
    'Der Text im Textfeld kann nicht zuverlässig gelesen werden. Bitte prüfen Sie ihn hier selbst.',
  'sight.reason.outdated':
    'Diese Seite war schon geöffnet, bevor keepmum gestartet ist. Laden Sie sie neu, damit mitgeprüft wird.',
  'sight.reason.unknown': 'keepmum ist hier aktiv, kann aber nicht mehr über diese Seite sagen.',
  'sight.reason.none':
    'keepmum prüft auf X, Facebook und LinkedIn mit. Wenn dies eine dieser Seiten ist, laden Sie sie neu.',
  'sight.reason.no-access': 'Der Browser gewährt keepmum noch keinen Zugriff auf X, Facebook und LinkedIn.',
  'sight.reason.paused-until': 'Auf {host} wird nichts geprüft. Die Pause endet: {when}.',
  'sight.reason.paused': 'Auf {host} wird nichts geprüft, bis Sie fortsetzen.',
  'sight.reason.paused-everywhere': 'Es wird nirgends etwas geprüft. Die Pause endet: {when}.',
  'sight.reason.paused-everywhere-open': 'Es wird nirgends etwas geprüft, bis Sie fortsetzen.',
  'sight.allow': 'Auf diesen Seiten erlauben',

  // The popup
  'popup.title': 'keepmum',
  'popup.list': 'Kundenliste',
  'popup.in-force': { one: '{n} Eintrag aktiv', other: '{n} Einträge aktiv' },
  'popup.search': 'Liste durchsuchen',
  'popup.add': 'Kunden anlegen',
  'popup.more': { one: '{n} weiterer: tippen Sie weiter', other: '{n} weitere: tippen Sie weiter' },
  'popup.found': { one: '{n} Treffer', other: '{n} Treffer' },
  'popup.no-match': 'Kein Eintrag passt.',
  'popup.empty':
    'Es gibt noch keine Kundenliste. Legen Sie hier einen Kunden an, oder importieren Sie eine Datei in den Einstellungen.',
  'popup.edit': '{client} bearbeiten',
  'popup.remove': '{client} entfernen',
  'popup.removed': 'Entfernt.',
  'popup.saved': 'Gespeichert.',
  'popup.saved-with-problems': 'Gespeichert. Das sollten Sie noch korrigieren:',
  'popup.undo': 'Rückgängig',
  'popup.undone': 'Rückgängig gemacht.',
  'popup.options': 'Einstellungen',
  'popup.loading': 'Liste wird geöffnet …',

  // The form for one client
  'client.new': 'Neuer Kunde',
  'client.edit': 'Kunden bearbeiten',
  'client.name': 'Name',
  'client.relationship': 'Beziehung zu Ihnen',
  'client.aliases': 'Weitere Namen',
  'client.aliases.hint': 'Mehrere durch ein Semikolon trennen.',
  'client.handle': 'Konto auf {network}',
  'client.domain': 'Webadresse',
  'client.save': 'Speichern',
  'client.cancel': 'Abbrechen',
  'client.remove': 'Entfernen',
  'client.name-missing': 'Bitte geben Sie einen Namen ein.',

  // Pausing
  'pause.title': 'Pause',
  'pause.choose': 'keepmum pausieren',
  'pause.here': 'Auf {host}',
  'pause.everywhere': 'Überall',
  'pause.15-minutes': 'für 15 Minuten',
  'pause.1-hour': 'für 1 Stunde',
  'pause.tomorrow': 'bis morgen',
  'pause.until-resumed': 'bis ich fortsetze',
  'pause.start': 'Pausieren',
  'pause.resume': 'Fortsetzen',

  // The options page
  'options.title': 'keepmum – Einstellungen',
  'options.lead': 'Ihre Kundenliste bleibt in diesem Browser. Zum Prüfen eines Entwurfs wird das Netz nie genutzt.',
  'options.list': 'Kundenliste',
  'options.in-force': { one: '{n} Eintrag ist aktiv', other: '{n} Einträge sind aktiv' },
  'options.none-in-force': 'Noch ist keine Kundenliste aktiv',
  'options.none-in-force.do': 'Importieren Sie unten eine Datei, oder legen Sie Kunden einzeln im Pop-up an.',
  'options.not-in-force': 'Die gespeicherte Liste ist nicht aktiv',
  'options.checking': 'Es wird nachgesehen, was aktiv ist …',
  'options.from-file': 'aus der Datei {name}, importiert: {when}',
  'options.from-url': 'von {url}, synchronisiert: {when}',
  'options.from-here': 'hier angelegt, zuletzt geändert: {when}',
  'options.edited': 'hier geändert: {when}',
  'options.undo': 'Vorherige Liste zurückholen',
  'options.undo.hint': 'Nimmt den letzten Import, Abgleich oder die letzte Änderung zurück.',
  'options.undone': 'Die vorherige Liste ist wieder aktiv.',
  'options.import': 'Datei importieren',
  'options.import.hint':
    'JSON oder CSV, wie Ihr CRM es exportiert. Ein gelungener Import ersetzt die Liste; die vorherige lässt sich zurückholen.',
  'options.import.label': 'JSON- oder CSV-Datei auswählen',
  'options.import.reading': 'Wird gelesen …',
  'options.import.done': { one: '{n} Eintrag importiert.', other: '{n} Einträge importiert.' },
  'options.import.replaced': {
    one: 'Die vorherige Liste mit {n} Eintrag wurde ersetzt.',
    other: 'Die vorherige Liste mit {n} Einträgen wurde ersetzt.',
  },
  'options.import.replaced-edits': 'Was Sie hier geändert hatten, steht in der vorherigen Liste.',
  'options.import.skipped': {
    one: 'Durch {n} Problem fehlt ein Eintrag oder ein Teil davon. Alles andere ist importiert.',
    other: 'Durch {n} Probleme fehlen Einträge oder Teile davon. Alles andere ist importiert.',
  },
  'options.import.to-mend': {
    one: '{n} weiterer Hinweis zur Liste.',
    other: '{n} weitere Hinweise zur Liste.',
  },
  'options.import.mend-first': {
    one: '{n} Angabe ist so nicht verwendbar. Korrigieren Sie die Datei und importieren Sie sie noch einmal, oder verwenden Sie den Rest, wie er ist.',
    other:
      '{n} Angaben sind so nicht verwendbar. Korrigieren Sie die Datei und importieren Sie sie noch einmal, oder verwenden Sie den Rest, wie er ist.',
  },
  'options.import.anyway': { one: 'Den Rest verwenden: {n} Eintrag', other: 'Den Rest verwenden: {n} Einträge' },
  'options.import.failed': 'Es wurde nichts importiert.',
  'options.import.kept': {
    one: 'Die bisherige Liste mit {n} Eintrag bleibt aktiv.',
    other: 'Die bisherige Liste mit {n} Einträgen bleibt aktiv.',
  },
  'options.import.kept-none': 'Es ist weiterhin keine Kundenliste aktiv.',
  'options.import.too-large': 'Die Datei ist {size} groß, erlaubt sind {limit}. Sie wurde nicht gelesen.',
  'options.import.unreadable': 'Der Browser konnte die Datei nicht lesen.',
  'options.import.not-stored': 'Die Liste wurde gelesen, konnte aber nicht gespeichert werden.',
  'options.import.busy':
    'Die Liste wurde inzwischen in einem anderen Fenster geändert. Bitte versuchen Sie es noch einmal.',
  'options.problems': 'Probleme',
  'options.problem.place': 'Zeile {line}, Spalte {column}',
  'options.problem.line': 'Zeile {line}',
  'options.problem.file': 'Ganze Datei',
  'options.problem.more': { one: '… und {n} weiteres.', other: '… und {n} weitere.' },
  'options.level.error': 'Ausgelassen',
  'options.level.warning': 'Korrigieren',
  'options.level.note': 'Hinweis',
  'options.export': 'Exportieren',
  'options.export.hint':
    'Die Datei enthält Ihre Kundenliste im Klartext: Bewahren Sie sie dort auf, wo Sie auch eine Kundenakte aufbewahren würden.',
  'options.export.json': 'Als JSON exportieren',
  'options.export.csv': 'Als CSV exportieren',
  'options.export.done': 'Gespeichert als {name}.',
  'options.export.failed': 'Die Liste konnte nicht exportiert werden.',
  'options.sync': 'Von einer Adresse synchronisieren',
  'options.sync.hint':
    'Eine Liste, die Ihr Team unter einer Adresse bereitstellt. Beim Synchronisieren fragt der Browser, ob keepmum auf genau diese Website zugreifen darf.',
  'options.sync.label': 'Adresse der Liste',
  'options.sync.now': 'Synchronisieren',
  'options.sync.working': 'Wird synchronisiert …',
  'options.sync.done': {
    one: 'Synchronisiert: {n} Eintrag ist aktiv.',
    other: 'Synchronisiert: {n} Einträge sind aktiv.',
  },
  'options.sync.unchanged': {
    one: 'Unverändert: {n} Eintrag ist aktiv.',
    other: 'Unverändert: {n} Einträge sind aktiv.',
  },
  'options.sync.since': 'Die bisherige Liste (Stand: {when}) bleibt aktiv.',
  'options.sync.bad-url':
    'Von dieser Adresse kann keepmum nicht synchronisieren. Nötig ist https (oder http auf diesem Computer selbst).',
  'options.sync.refused': 'Die Berechtigung wurde im Browser nicht erteilt, daher wurde nichts abgerufen.',
  'options.sync.network': 'Die Adresse war nicht erreichbar.',
  'options.sync.status': 'Die Adresse hat mit dem Status {status} geantwortet.',
  'options.sync.redirected':
    'Die Adresse leitet auf eine andere weiter. keepmum folgt ihr nicht; geben Sie die andere ein, wenn Sie ihr vertrauen.',
  'options.sync.too-large': 'Die Liste ist größer als die erlaubten {limit}.',
  'options.sync.unreadable': 'Die Adresse hat geantwortet, aber nicht mit einer Kundenliste.',
  'options.sync.checker': 'Die Prüfung ist nicht gestartet, daher konnte die Antwort nicht gelesen werden.',
  'options.sync.local-edits':
    'Sie haben die Liste hier geändert, seit sie aus ihrer Quelle kam. Beim Synchronisieren werden diese Änderungen ersetzt; die vorherige Liste lässt sich zurückholen.',
  'options.sync.replace': 'Meine Änderungen ersetzen',
  'options.sync.keep': 'Meine Änderungen behalten',
  'options.sync.kept': 'Ihre Änderungen bleiben erhalten. Es wurde nichts synchronisiert.',
  'options.decisions': 'Was Sie in Ordnung fanden',
  'options.decisions.count': {
    one: '{n} Entscheidung ist gespeichert',
    other: '{n} Entscheidungen sind gespeichert',
  },
  'options.decisions.none': 'Keine gespeicherte Entscheidung',
  'options.decisions.hint': 'Ohne Text und Namen gespeichert, nach 90 Tagen gelöscht.',
  'options.decisions.forget': 'Alle löschen',
  'options.decisions.forgotten': 'Alle Entscheidungen sind gelöscht.',
  'options.log': 'Trotzdem gepostet',
  'options.log.hint':
    'Jedes Mal, wenn Sie trotzdem gepostet oder etwas als in Ordnung bezeichnet haben: wann, in welchem Netzwerk, nach welcher Regel, die id des Eintrags in Ihrer Liste und Ihre Begründung, wo eine verlangt war. keepmum fügt weder Text des Entwurfs noch Namen hinzu. Bleibt höchstens ein Jahr in diesem Browser.',
  'options.log.count': { one: '{n} Mal in den letzten 30 Tagen', other: '{n} Mal in den letzten 30 Tagen' },
  'options.log.none': 'Kein einziges Mal in den letzten 30 Tagen',
  'options.log.export': 'Als JSON Lines exportieren',
  'options.log.forget': 'Alle löschen',
  'options.log.forgotten': 'Alles ist gelöscht.',
  'options.privacy': 'Datenschutz',
  'options.privacy.text':
    'Entwürfe verlassen den Browser nie. Seiten, die Sie besuchen, sehen weder Ihre Liste noch was gefunden wurde. Die einzige Anfrage, die keepmum je stellt, geht an die Adresse oben, wenn Sie auf „Synchronisieren“ klicken.',

  // What is to be mended in a client list, by the core's code
  'problem.bad-date': 'Ein Datum ist ein Kalendertag in der Form JJJJ-MM-TT, etwa 2026-03-31.',
  'problem.bad-domain': 'Das ist kein Hostname wie example.com; er wird ausgelassen.',
  'problem.bad-handle': 'Das ist kein Kontoname; er wird ausgelassen.',
  'problem.bad-permissions': 'Freigaben stehen in einer Tabelle als JSON-Liste; diese Zelle wird ausgelassen.',
  'problem.bad-row':
    'In dieser Zeile steht ein einzelnes Anführungszeichen, sie wird ausgelassen. Verdoppeln Sie Anführungszeichen innerhalb einer Zelle.',
  'problem.domain-repaired': 'Eine Domain wird als bloßer Hostname wie example.com geschrieben; so wird sie verwendet.',
  'problem.duplicate-id':
    'Ein Kunde weiter oben hat diese id. Geben Sie diesem Eintrag eine andere oder keine; bis dahin wird er ausgelassen.',
  'problem.duplicate-key': 'Dieser Schlüssel steht zweimal in einem Eintrag; der letzte gilt.',
  'problem.duplicate-name':
    'Ein Eintrag weiter oben hat denselben Namen; beide gelten. Ist es derselbe Kunde, führen Sie sie zusammen.',
  'problem.empty': 'Diese Datei ist leer. Wählen Sie eine, in der Kunden stehen.',
  'problem.encoding':
    'Die Datei ist kein Text in UTF-8. Speichern Sie sie noch einmal als UTF-8 (in einer Tabellenkalkulation: CSV UTF-8).',
  'problem.extra-cell':
    'Diese Zeile hat mehr Zellen als die Kopfzeile. Ein Name, der ein Trennzeichen enthält, gehört in Anführungszeichen.',
  'problem.guessed-encoding':
    'Die Datei ist nicht in UTF-8 und wird als Windows-1252 gelesen. Sehen Buchstaben falsch aus, bitte als CSV UTF-8 speichern.',
  'problem.handle-repaired': 'Ein Kontoname wird ohne @ und ohne Adresse davor geschrieben; so wird er verwendet.',
  'problem.more':
    'Es gibt mehr Probleme, als hier stehen. Beheben Sie zuerst diese und lesen Sie die Datei dann noch einmal ein.',
  'problem.name-too-short':
    'Nach einem Namen aus einem einzigen Zeichen wird nicht gesucht. Ergänzen Sie einen längeren.',
  'problem.no-facets':
    'Diese Freigabe sagt nicht, was sie abdeckt, und wird ausgelassen. Ergänzen Sie "facets": ["name"].',
  'problem.no-handle': 'Ein Konto braucht "network" und "handle"; dieses wird ausgelassen.',
  'problem.no-name': 'Dieser Kunde wird ausgelassen, bis er einen Namen hat.',
  'problem.no-name-column': 'Keine Spalte enthält die Namen der Kunden. Nennen Sie eine in der ersten Zeile „name“.',
  'problem.not-a-registry':
    'Das ist keine Kundenliste von keepmum. Eine solche beginnt mit {"keepmum": 1 und enthält "clients": [ ].',
  'problem.syntax':
    'Ab hier lässt sich die Datei nicht lesen. Suchen Sie kurz vor dieser Stelle nach einem fehlenden oder überzähligen Zeichen.',
  'problem.too-large':
    'Die Datei ist größer, als eine Kundenliste sein darf. Teilen Sie sie, oder lassen Sie weg, was keepmum nicht braucht.',
  'problem.too-many-columns': 'Die Tabelle hat mehr Spalten, als keepmum liest; die letzten werden nicht verwendet.',
  'problem.unknown-audience': 'Eine Zielgruppe ist eines von: public, connections, friends, group, message.',
  'problem.unknown-basis': 'Die Grundlage einer Freigabe ist eines von: written, said-first, public-record.',
  'problem.unknown-column': 'Diese Spalte wird nicht verwendet.',
  'problem.unknown-connect': 'Die Antwort auf eine Kontaktanfrage ist accept oder decline.',
  'problem.unknown-facet':
    'Eine Facette ist eines von: name, tag, relationship, future, service, result, complaint, promotion, place, image, clues.',
  'problem.unknown-key': 'Dieser Schlüssel ist hier nicht bekannt; er bleibt erhalten, wird aber nicht verwendet.',
  'problem.unknown-kind': 'Ein Konto ist eines von: personal, firm, client.',
  'problem.unknown-relationship':
    'Eine Beziehung ist eine von: client, prospect, former, supplier, partner, own. Diese gilt als client.',
  'problem.unknown-sensitivity': 'Die Vertraulichkeit ist normal oder high.',
  'problem.until-before-from': 'Der letzte Tag liegt vor dem ersten. Prüfen Sie beide.',
  'problem.wrong-type': 'Hier wird eine andere Art von Wert erwartet: Prüfen Sie Anführungszeichen und Klammern.',

  'mark.comma': ',',
  'size.bytes': '{n} Byte',
  'size.megabytes': '{n} MB',
};
