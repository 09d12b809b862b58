import type {Language} from './language';

export const german: Language = {
  code: 'de',
  phrases: {
    noun: `
      prüfung | prüfungen | überprüfung | freigabe | freigaben | abnahme | abnahmen | durchsicht
      | begutachtung | zustimmung | zustimmungen | genehmigung | genehmigungen | einverständnis | unterschrift
      | signatur | unterschriften | teil | anteil | part | seite | checkliste | liste | punkte | prüfpunkte
      | häkchen | haken | bewertung | ergebnis | status | stand | produktionsreife | produktionsreifeprüfung
      | audit | kontrolle | votum | okay | reviews | check | checks | urteil | bericht von
      | betriebsbereitschaft | produktionsfreigabe | review-teil | review | signoff | sign-off
      | sicherheitsprüfung | sicherheitsreview | stempel | approve | readiness review | readiness-review
      | sicht | launch-review`,
    approval: `
      freigabe | freigaben | zustimmung | genehmigung | abnahme | ok | okay | go | grünes licht
      | daumen hoch | approval | sign-off | segen | einverständnis | unterschrift | haken | häkchen | votum
      | signatur | lgtm | ein go | ein ok | placet | zusage | meinen segen | unseren segen | stempel | approve`,
    done: `
      fertig | fertiggestellt | fertig geworden | fertig gemacht | abgeschlossen | abgeschlossen worden
      | zum abschluss gebracht | erledigt | beendet | vollständig | komplett | vollendet | durch
      | durchgeführt | durchgegangen | freigegeben | abgenommen | abgezeichnet | abgesegnet | abgehakt
      | genehmigt | bestätigt | unterschrieben | unterzeichnet | gezeichnet | erteilt | gegeben | gewährt
      | bestanden | zugestimmt | eingewilligt | grün | grünes licht | gruenes licht | daumen hoch | alles klar
      | alles gut | alles ok | alles okay | alles in ordnung | in ordnung | alles bestens | alles fein
      | alles sauber | alles paletti | alles im grünen bereich | im grünen bereich | passt | passt so
      | passt alles | alles passt | passt für uns | sieht gut aus | schaut gut aus | sieht alles gut aus
      | ist gut | für gut befunden | keine einwände | keine einwände mehr | keine weiteren einwände
      | keinen einwand | keine beanstandungen | keine beanstandung | keine bedenken | keine bedenken mehr
      | keine anmerkungen | keine findings | keine offenen punkte | keine offenen punkte mehr
      | nichts zu beanstanden | nichts auszusetzen | nichts einzuwenden | nichts mehr offen | nichts offen
      | nichts gefunden | ohne befund | ohne beanstandung | ohne beanstandungen | ohne einwände
      | einverstanden | zufrieden | geprüft und freigegeben | geprüft und für gut befunden | liegt vor
      | ist da | ist drin | ist raus | unter dach und fach | im sack | im kasten | abgearbeitet | positiv
      | los gehts | kann losgehen | kann live gehen | kann live | bereit für produktion | durchgewunken
      | durchgewinkt | vom tisch | ist gegeben | erfolgt | erfolgreich | abgenickt | gesigned | gesignt
      | gesignet | abgefrühstückt | eingetütet | deckel drauf | alles tutti | tutti | haken dran
      | haken drunter | haken hinter | durch und durch | abgesignt | durchgesehen und freigegeben | signed
      | ready | spruchreif | in trockenen tüchern | unter dach | tiptop | tipptopp | picobello | astrein
      | einwandfrei | sauber durch | durchgekommen | durchgelaufen | über die bühne | done | freigezeichnet
      | gesegnet | freigeschaltet | gutgeheißen | gebilligt | spricht {nichts,nichts mehr} {dagegen,gegen}
      | nichts spricht dagegen | von uns aus go | go von | fertig mit | durch mit | {liegt,liegen} … vor
      | feddich | fettich | fertsch | stempel drauf | stempel ist drauf | happy | drunter`,
    weak: `gut | top | super | durch | okay | ok | fein | sauber | prima | klar | ja | bereit | steht`,
    acts: `
      gibt frei | geben frei | gebe frei | gibt hiermit frei | geben hiermit frei | gebe hiermit frei
      | gibt grünes licht | geben grünes licht | gebe grünes licht | gibts grünes licht | gibt's grünes licht
      | gibt es grünes licht | stimmt zu | stimmen zu | stimme zu | nimmt ab | nehmen ab | nehme ab
      | zeichnet ab | zeichne ab | zeichnen ab | segnet ab | segnen ab | segne ab | genehmigt | genehmigen
      | genehmige | bestätigt | gibt sein ok | gibt ihr ok | gebe mein ok | erteilt die freigabe
      | erteile die freigabe | erteilen die freigabe | erteilt hiermit die freigabe
      | erteile hiermit die freigabe | erteilen hiermit die freigabe | gibt die freigabe | gebe die freigabe
      | geben die freigabe | gibt das ok | gibt das go | gibt ein go | gibt seine freigabe
      | gibt ihre freigabe | gibt seine zustimmung | gibt ihre zustimmung | unterschreibt | unterschreibe
      | unterschreiben | signiert | winkt durch | hakt ab | hake ab | haken ab | schließt ab | schließe ab
      | schließen ab | schließt das review ab | approved | approvt | gibt's ein go | gibt es ein go
      | gibts ein go | gibt's den daumen hoch | {zeichnet,zeichne,zeichnen} … ab
      | {stimmt,stimme,stimmen} … zu | {gibt,gebe,geben,gab,gaben} … frei | {nickt,nicke,nicken} … ab
      | {segnet,segne,segnen} … ab | {winkt,winke,winken} … durch
      | {schließt,schließe,schließen,schliesst} … ab | {hakt,hake,haken} … ab | {nimmt,nehme,nehmen} … ab
      | sagt {ja,ok,okay,go,passt,lgtm,jawohl} | sagen {ja,ok,okay,go} | sage {ja,ok,okay,go}`,
    base: `
      freigeben | abschließen | abnehmen | abzeichnen | zustimmen | genehmigen | abhaken | bestätigen`,
    give: `
      gibt | geben | gebe | gegeben | erteilt | erteile | erteilen | bestätige | bestätigen | bestätigt
      | habt | hast | haben sie | ihr habt | du hast | gibts | gibt's | gibt es | bekommt | bekommst | kriegt
      | kommt | hier ist | liegt vor | erhält | erhalten sie | hiermit bestätige ich | das ist | mein | unser
      | ein | gab | gaben | gabs | rausgegeben`,
    withdraw: `
      zieht zurück | ziehe zurück | ziehen zurück | zurückgezogen | zurückziehen | zurückzuziehen
      | zurückgenommen | zurücknehmen | zurückzunehmen | widerruft | widerrufe | widerrufen | widerruf
      | widerrufe ich | nimmt zurück | nehme zurück | nehmen zurück | annulliert | annulliere | annullieren
      | storniert | storniere | stornieren | entzogen | entziehe | entzieht | entziehen | ungültig | hinfällig
      | nichtig | macht einen rückzieher | mache einen rückzieher | machen einen rückzieher | aufgehoben
      | rückgängig | rückgängig gemacht | steht nicht mehr hinter | stehen nicht mehr hinter
      | stehe nicht mehr hinter | revidiert | revidiere | revidieren | kassiert | kassiere | kassieren
      | zu früh freigegeben | zu früh abgezeichnet | zu früh unterschrieben | voreilig freigegeben
      | {zieht,ziehe,ziehen,zog} … zurück | {nimmt,nehme,nehmen} … zurück | {hebt,hebe,heben} … auf
      | {nimmt,nehme,nehmen} … wieder weg | {rudern,rudert,rudere} … zurück
      | {kassiert,kassiere,kassieren} … ein | rücknahme | einkassieren | einkassiert | einzukassieren
      | zurückzieher | rückzug | rückzieher | als zurückgezogen | zurückgerufen | gestrichen | aberkannt
      | entziehung | entzug | aufheben | aufzuheben | unapprove | unapproved | unsign | unsigned | un-approve
      | un-sign | rausgenommen | herausgenommen | wieder rausgenommen | entfernt wieder | weggenommen
      | rolle rückwärts | kehrtwende`,
    undo: `
      zurück | zurückgesetzt | zurücksetzen | wieder offen | wieder auf | wieder geöffnet
      | wieder aufgemacht | gestrichen | streiche | streichen | entfernt | entferne | entfernen | gelöscht
      | reopened | nicht gültig | außer kraft | ausgesetzt`,
    'no-longer': `
      doch nicht | doch noch nicht | nicht mehr | gilt nicht mehr | gelten nicht mehr | nicht länger
      | nicht mehr gültig | kein approval mehr | keine freigabe mehr | nicht mehr freigegeben
      | nicht mehr approved | hat keine gültigkeit mehr`,
    'after-all': `doch | doch nicht mehr`,
    be: `
      ist | sind | bin | wäre damit | ists | ist's | worden | wurde | wurden | geworden | ist damit
      | sind damit | seid | ist nun | wird hiermit | sei hiermit | bleibt | steht auf | isch`,
    was: `war | waren`,
    have: `hat | haben | habt`,
    self: `
      ich | wir | mein team | unser team | uns | mir | unsererseits | meinerseits | ihrerseits | seinerseits
      | hab | habe | ham`,
    it: `
      es | das | dies | dieses | das hier | unser | unsere | unseren | unsre | sein | ihre | dieses review
      | dafür`,
    update: `
      edit | update | nachtrag | korrektur | aktualisierung | edith | jetzt | nun | inzwischen
      | mittlerweile | stand jetzt | ps | überholt | hinfällig geworden | nicht mehr aktuell
      | jetzt nicht mehr | veraltet`,
    both: `beide | beides | alle drei | alle beide | die beiden`,
    and: `
      und | sowie | wie auch | als auch | u | damit | somit | daher | also | deshalb | und damit | und somit
      | plus | sondern auch`,
    too: `auch | ebenfalls | ebenso | genauso | desgleichen | dito | gleichfalls`,
    but: `
      aber | jedoch | allerdings | während | wohingegen | hingegen | obwohl | nur dass | trotzdem | bloß
      | sondern`,
    filler: `
      der | die | das | den | dem | des | ein | eine | einen | einer | einem | unser | unsere | unserer
      | unserem | unseren | unsre | mein | meine | meinem | meiner | sein | seine | ihr | ihre | ihren | ihrer
      | dieser | diese | dieses | diesem | alle | alles | beiden | jeweils | gesamte | ganze | sämtliche
      | allen drei | drei | zwei | durch | von | vom | seitens | für | aus | bei | beim | auf | mit | im | in
      | am | zu | zum | zur | als | im namen von | im namen des | im namen | namens | in vertretung
      | stellvertretend für | auf seiten | was angeht | was betrifft | betreffend | bezüglich | hinsichtlich
      | aus sicht von | aus sicht | von seiten | von unserer seite | von meiner seite | von unserer seite aus
      | von meiner seite aus | unsererseits | meinerseits | aus unserer sicht | aus meiner sicht | von uns
      | von mir | von uns aus | von mir aus | bei uns | für uns | für mich | für euch | für dich | für sie
      | uns | team | teams | leute | kollegen | kolleginnen | kollegium | mannschaft | truppe | crew
      | zusammen | alle zusammen | allerseits | freunde | herrschaften | jetzt | nun | nunmehr | gerade
      | gerade eben | soeben | eben | bereits | schon | auch | endlich | offiziell | formell | förmlich
      | hiermit | damit | somit | vollständig | komplett | gänzlich | ganz | erfolgreich | final
      | abschließend | letztlich | tatsächlich | wirklich | definitiv | absolut | natürlich | gern | gerne
      | hierdurch | heute | heute morgen | heute vormittag | heute früh | heute mittag | heute nachmittag
      | vorhin | gestern | gestern abend | eben gerade | vor einer stunde | ab sofort | mit sofortiger wirkung
      | sofort | leider | bedauerlicherweise | schweren herzens | vorsorglich | vorerst | bis auf weiteres
      | vorläufig zurück | wieder | zu 100 % | zu 100% | 100 % | 100% | hundertprozentig | rundum | durchweg
      | mal | denn | ja | nämlich | so | hier | da | dann | dazu | daraufhin | also | einfach | direkt
      | nochmal | vorige | gegebene | erteilte | gestrige | gestern gegebene | von gestern | von heute
      | von heute morgen | von vorhin | gegebenen | ok | okay | jo | jep | jup | joa | yo | moin | jawohl
      | juhu | yeah | hurra | prima | super | top | perfekt | klasse | spitze | toll | wunderbar
      | gute nachricht | gute nachrichten | gute neuigkeiten | status | stand | stand heute | kurzes update
      | kurzer stand | kurze info | zur info | info | zwischenstand | meldung | rückmeldung | vollzug
      | hinweis | fazit | ergebnis | kurz | kurzum | bitte beachten | viel erfolg | viel spaß
      | ihr könnt loslegen | ihr könnt live gehen | ihr könnt deployen | könnt deployen | könnt ihr deployen
      | kann weitergehen | sie können fortfahren | weiter so | haut rein | ab dafür | ab gehts | los
      | ich bestätige | ich kann bestätigen | kann bestätigen | kann bestätigen dass | hiermit bestätige ich
      | hiermit bestätige ich dass | wir bestätigen | wir bestätigen hiermit | freue mich mitzuteilen
      | darf mitteilen | ich darf mitteilen | kann ich bestätigen | wie besprochen | wie vereinbart
      | wie versprochen | dass | hab's | habs | hab | angeschaut | angesehen | geprüft | gecheckt
      | durchgesehen | reviewt | reviewed | getestet | überprüft | gegengelesen | gelesen | erklärt für
      | erkläre für | erklären für | gilt als | gelten als | kannst | könnt | kannst abhaken | könnt abhaken
      | diesmal | diesen service | diesen launch | dieses release | dieses review | diese änderung
      | den launch | den service | das release | den rollout | die produktion | prod | go-live | produktivgang
      | den produktivgang | für die produktion | für den launch | für das release | für den go-live
      | für diesen service | für dieses release | für diesen launch | live | müssen | muss | musste | mussten
      | sorry | sry | entschuldigung | tut mir leid | es tut mir leid | entscheidung | selbst | möchte
      | möchten | vom {montag,dienstag,mittwoch,donnerstag,freitag,samstag,sonntag}
      | am {montag,dienstag,mittwoch,donnerstag,freitag,samstag,sonntag} {gegeben,gegebene,erteilt,erteilte}
      | dienst | den dienst | dem service | dem dienst | sowohl | hat's | habt's | haben's | gibt's
      | betrachtet | betrachten sie | betrachte | seht | sieht | nehmt | das ding | die sache | die kiste
      | das ganze | wäre das | wäre hiermit | wäre damit | fürs protokoll | protokoll | euch | dich | ihnen
      | grüße | gruß | viele grüße | liebe grüße | beste grüße | schöne grüße | lg | vg | mfg | bg
      | mit freundlichen grüßen | freundliche grüße | herzliche grüße | gruss | grüße von | anbei
      | rausgehauen | aus dem weg | wären | wäre | meinen | drauf | dran | drin | dafür | dahinter
      | schriftlich | mündlich | einstimmig | gemeinsam | dem launch | dem release | dem rollout | dem go-live
      | dem produktivgang | dem vorhaben | dem ganzen | dagegen | hingegen | grad | grade | unsere zurück
      | betrachten | deswegen | deshalb | daher | drum | darum | heut | stempel dran | mitgeholfen | meldet
      | melden | vermeldet | seinen | immerhin | endgültige | endgültig | endgültigen | finale | finalen
      | isch | mit {positivem,gutem,bestem} ergebnis | den produktivbetrieb | produktivbetrieb | echt
      | jetzt echt | könnt ihr los | seit {eben,gerade,heute,gestern,kurzem,vorhin} | allem | mit allem
      | der {inbetriebnahme,produktivsetzung,auslieferung,freischaltung,umstellung,liveschaltung}
      | die {inbetriebnahme,produktivsetzung,auslieferung,freischaltung,umstellung} | klarstellung
      | kleine klarstellung`,
    recent: `gerade | soeben | eben | heute | vorhin | hiermit`,
    from: `von | durch | seitens | für | aus | bei`,
    adjunct: `
      weil | da | denn | nachdem | mit dank | siehe | details | link | ticket | wegen | aufgrund | dank
      | inklusive | inkl. | samt | ohne | mit | hab | haben | habe | nach | grund | begründung | infolge
      | angesichts | via | btw | übrigens`,
    thanks: `
      danke | vielen dank | dankeschön | besten dank | herzlichen dank | merci | thx | danke fürs
      | danke für | großes lob | lob an`,
    greet: `
      hallo | hi | hey | moin | servus | guten tag | guten morgen | liebe | lieber | liebes | sehr geehrte
      | sehr geehrter | tag | grüezi | tach`,
    of: `für | über | zu | zum | zur | fertig mit | durch mit`,
    harmless: `
      sagt bescheid | sag bescheid | gebt bescheid | meldet euch | melde dich | melden sie sich
      | wenn was ist | falls was ist | falls noch was ist | wenn noch was ist | falls fragen | bei fragen
      | falls es fragen gibt | wenn ihr fragen habt | falls ihr fragen habt | keine fragen | keine fragen mehr
      | keine probleme | kein problem | keine sorge | keine auffälligkeiten | keine überraschungen
      | keine lücken | keine kritischen findings | keine blocker | nichts kritisches | nichts weiter
      | nichts auffälliges | nicht nötig | nicht schlimm | nicht schlecht | nicht nur | wenn ihr wollt
      | wenn du willst | sobald ihr wollt | wann immer ihr wollt | wann ihr wollt | wenn ihr soweit seid
      | alle offenen punkte | offene punkte sind geschlossen | offene punkte geschlossen | letzte offene
      | der letzte offene | fehlte nur noch | fehlten nur noch | was noch offen war | was noch fehlte
      | die fehlenden | keine weiteren | keinerlei | ab montag | am montag | ohne weiteres | ohne probleme
      | ohne auffälligkeiten | meldet sich | melden sich | nicht vorher | nicht früher | nicht mehr im repo
      | nicht mehr nötig | nicht mehr relevant | kein thema | kein drama | keine regressionen
      | keine datenverluste | kein datenverlust | nichts wildes | nicht kritisch | nicht tragisch | unkritisch
      | nicht relevant | nicht blockierend | falls ihr | wenn ihr | falls du | wenn du | solltet ihr
      | spricht nichts | spricht nichts mehr
      | bis {dann,bald,später,morgen,montag,nachher,gleich,dahin,demnächst}`,
    other: `
      dashboard | dashboards | runbook | runbooks | schulung | schulungen | weekly | daily | meeting
      | termin | call | besprechung | sitzung | runde | bewerbung | bewerbungsgespräche
      | vorstellungsgespräche | einstellung | bereitschaft | rufbereitschaft | onboarding | workshop | vorlage
      | template | ticket | tickets | migration | umzug | upgrade | update-fenster | release | deployment
      | dokumentation | doku | wiki | budget | planung | roadmap | retro | postmortem | report | bericht
      | token | zertifikat | zertifikate | zertifizierung | kurs | pentest | scan | lasttest | test | tests
      | patch | code-review | codereview | design-review | architektur-review | vorprüfung | schicht | sprint
      | woche | urlaub | kaffee | mittagessen | party | feier | grillen | mate | fragebogen | folien
      | präsentation | entwurf | konzept | stelle | backlog | board | kanal | zugang | zugänge | schlüssel
      | cluster | pipeline | agenda | umfrage | training | regelwerk | policy | richtlinie | handbuch
      | leitfaden | checkliste-vorlage | tool | bot`,
    negation: `
      doch nicht | doch noch nicht | nicht | nich | net | nie | niemals | noch nicht | kein | keine | keinen
      | keiner | keinem | keines | keinesfalls | keineswegs | niemand | niemanden | nirgends | nichts | weder
      | noch nie | nö | nee | nein | ohne freigabe | unvollständig | unfertig | verweigert | verweigere
      | verweigern | verweigert die | abgelehnt | lehnt ab | lehne ab | lehnen ab | ablehnen | blockiert
      | blockieren | blockt | stoppt | gestoppt | widerspricht | scheitert | gescheitert | durchgefallen
      | fehlgeschlagen | unmöglich | kaum | auf keinen fall | stimmt nicht | stimmt so nicht | falsch
      | von wegen | ist dagegen | sind dagegen | bin dagegen | spricht dagegen`,
    question: `
      wer | was | wann | wo | wieso | warum | weshalb | wie | ob | oder | oder nicht | oder doch
      | oder noch nicht | welche | welcher | gibts schon | gibt es schon | gibt's schon | weiß jemand
      | weiss jemand | hat jemand | hat schon jemand | kann jemand | könnte jemand | könnt ihr | kannst du
      | können sie | könnten sie | könntet ihr | könntest du | würdet ihr | würdest du | stimmt's | stimmts
      | nicht wahr | richtig | korrekt | gell | ne | frage | fragt | frage mich | fragen`,
    condition: `
      wenn | falls | sobald | sofern | solange | bis | bevor | ehe | vorausgesetzt | unter der voraussetzung
      | unter der bedingung | unter vorbehalt | vorbehaltlich | mit der bedingung | mit der einschränkung
      | mit einschränkung | mit einschränkungen | mit auflagen | mit der auflage | es sei denn | außer wenn
      | erst wenn | erst nach | erst danach | nur wenn | nur falls | im falle | im fall | gesetzt den fall
      | angenommen | sollte | sollten | solltet | theoretisch | im prinzip | prinzipiell | grundsätzlich
      | auf dem papier | bedingt | eingeschränkt | je nachdem | abhängig von | hängt ab | ansonsten | sonst
      | andernfalls | als nächstes | vorläufig`,
    future: `
      wird | werden | werde | werdet | morgen | übermorgen | bald | demnächst | in kürze | gleich | nachher
      | später | nächste woche | nächsten montag | nächstes | kommende woche | kommenden | bis freitag
      | bis montag | bis morgen | bis ende | bis heute abend | bis zum | bis spätestens | in arbeit | läuft
      | läuft noch | laufend | dabei | wir sind dran | bin dran | sind dran | arbeiten dran | in bearbeitung
      | geplant | planen | plan | vorgesehen | ansteht | steht an | steht aus | steht noch aus | folgt
      | folgen | kommt noch | kommt morgen | beginnt | beginnen | startet | starten | fängt an | angefangen
      | begonnen | gestartet | unterwegs | eta | wollen | will | wollte | haben vor | in einer stunde
      | in zwei stunden | in ein paar tagen | ab morgen | zu prüfen | voraussichtlich`,
    modality: `
      sollte | sollten | müsste | müssten | müßte | könnte | könnten | dürfte | dürften | würde | würden
      | mag sein | kann sein | vielleicht | womöglich | möglicherweise | eventuell | evtl | wahrscheinlich
      | vermutlich | wohl | hoffentlich | hoffe | hoffen | ich glaub | ich glaube | glaube | glaub | glauben
      | denke | denk | denken | meine ich | schätze | schätze mal | vermute | vermuten | nehme an | nehmen an
      | gehe davon aus | gehen davon aus | scheint | scheinen | scheinbar | anscheinend | offenbar
      | offensichtlich | sieht so aus als | sieht aus als | sieht aus wie | sieht nach | sieht danach aus
      | gefühlt | quasi | eigentlich | bin mir nicht sicher | nicht sicher | ziemlich sicher | bestimmt
      | sicher | unsicher | keine ahnung | kann mir vorstellen | braucht | brauchen | brauche | bräuchte
      | bräuchten | benötigt | benötigen | wünsche | wünschen | überlege | überlegen | überlegt | erwägt
      | erwägen | diskutieren | müsst | soll | sollen | sollst`,
    tense: `
      letztes jahr | letzten monat | letzte woche | letztes mal | letztens | letzte | letzter | letztes
      | letzten | vorige woche | voriges jahr | vor einem jahr | vor zwei jahren | vor jahren | vor monaten
      | vor wochen | damals | früher | ehemals | seinerzeit | einst | ursprünglich | anfangs | zuvor | vorher
      | vor dem umbau | vor der migration | vor dem | vor der | im januar | im februar | im märz | im april
      | im mai | im juni | im juli | im august | im september | im oktober | im november | im dezember
      | im herbst | im frühjahr | im sommer | im winter | im q1 | im q2 | im q3 | im q4 | q1 | q2 | q3 | q4
      | 2019 | 2020 | 2021 | 2022 | 2023 | 2024 | 2025 | 2026 | hatte | hatten | hatte mal | war mal | alten
      | alte | altes | vorgänger | immer | meistens | normalerweise | üblicherweise | sonst immer | jedes mal
      | vorherige | vorherigen`,
    partial: `
      fast | beinahe | nahezu | so gut wie | weitgehend | weitestgehend | größtenteils | großteils
      | überwiegend | teilweise | zum teil | teils | halb | zur hälfte | die hälfte | hälfte | halbe
      | mehr oder weniger | im großen und ganzen | im wesentlichen | bis auf | außer | ausgenommen | ausser
      | mit ausnahme | abgesehen von | nur noch | noch offen | noch ausstehend | offen | offene | offenen
      | ausstehend | aussteht | ausstehende | pending | fehlt | fehlen | fehlt noch | fehlen noch | es fehlt
      | hakt | hapert | restliche | rest | der rest | übrig | wartet | warten | warte | warten auf
      | wartet auf | warte auf | erster teil | erste teil | ersten teil | erste hälfte | ersten hälfte
      | teil 1 | phase 1 | erste runde | erster durchgang | ersten durchgang | zwischenstand | nicht ganz
      | demnächst | einige | manche | paar | einzelne | mehrere | zwei von drei | kurz vor | steht noch aus
      | unvollständig | angehalten | pausiert | gestoppt`,
    hearsay: `
      sagt | sagte | sagten | meint | meinen | behauptet | behaupten | behauptete | schreibt | schrieb
      | geschrieben | erzählt | erzählte | hat erzählt | hat gesagt | gesagt | hat geschrieben | laut
      | zufolge | angeblich | man sagt | es heißt | heißt es | heisst es | soll schon | soll bereits | soll
      | sollen | sei | seien | hätte | hätten | gerücht | gerüchte | gerüchteweise | zitat | zitiert | zitiere
      | steht im | steht in | zeigt | laut jira | dem vernehmen nach | angekündigt | weitergeleitet | der bot
      | wie man hört | flurfunk`,
    request: `
      bittet | bitten | schreibt | schreib | schreiben sie | tippt | tippe | postet | poste | antwortet mit
      | gebt | gib | macht | mach | machen sie | lasst uns | lass uns | erinnerung | nicht vergessen
      | vergesst nicht | denkt daran | brauchen noch | wir brauchen | ich brauche | brauche noch | fehlt uns
      | suchen | müssen noch | muss noch | um freizugeben | um abzuschließen | zum freigeben | damit der bot
      | könntet ihr | hilfe | fordern | auffordern | verlangen`,
    irony: `
      wer's glaubt | wers glaubt | wer's glaubt wird selig | ja klar | ja sicher | na klar | na sicher
      | aber sicher | klar doch | haha | hihi | lol | ironie | ironie off | sarkasmus | träum weiter
      | träumt weiter | schön wärs | schön wär's | von wegen | und ich bin | der papst | der kaiser von china
      | kaiser von china | weihnachtsmann | sowas von | im leben nicht | witz | witzig | scherz
      | spaß beiseite | nur spaß | kleiner scherz | war nur spaß | selig | und der ber | der ber
      | berliner flughafen | im traum | geträumt
      | ohne {zu lesen,reinzuschauen,hinzusehen,es zu öffnen,es zu lesen}`,
    retracted: `
      ach nein | ach ne | ach nee | ach quatsch | quatsch | quark | moment | halt | stopp | stop | warte mal
      | moment mal | vergesst es | vergiss es | vergesst das | vergiss das | ignoriert das | ignorieren
      | bitte ignorieren | ignoriert | vertan | falscher kanal | falscher thread | falscher tab
      | falsches fenster | falscher channel | falsches review | versehen | aus versehen | versehentlich
      | verklickt | hab mich verklickt | oh nein | oh nee | nein doch | sorry nein | nee doch
      | zurück auf null | kommando zurück | war nichts | war wohl nix | korrigiere`,
    list: `
      kriterien | voraussetzungen | agenda | todo | todos | to-do | aufgaben | nächste schritte | vorlage
      | beispiel | z.b. | zum beispiel | anleitung | log | ausgabe | auszug | zitat | bedingungen
      | definition of done | checkliste für`,
    your: `dein | deine | deinen | euer | eure | euren | eurer | ihre freigabe`,
    'other-run': `
      anderer service | anderen service | anderes projekt | anderen projekt | schwesterprojekt
      | schwesterservice | schwester | andere version | v1 | v2 | v3 | v4 | in staging | auf staging
      | im staging | anderer kanal | anderen kanal | nachbarteam`,
    relative: `welche | welcher`,
    mistaken: `
      mich vertan | hab mich vertan | hatte mich vertan | mich geirrt | hab mich geirrt | hatte mich geirrt
      | war zu früh | zu früh | war ein irrtum | irrtum | verlesen | mein fehler | unser fehler | war voreilig
      | voreilig | hab was übersehen | übersehen`,
    instead: `ich meinte | ich meine | meinte | gemeint war | sollte heißen | muss heißen`,
    tag: `gell | ne | oder | richtig | stimmt's | korrekt | nicht wahr`,
    then: `dann`,
    only: `nur | noch`,
    please: `bitte | mal bitte`,
    day: `
      freitag | montag | dienstag | mittwoch | donnerstag | am freitag | am montag | am dienstag
      | am mittwoch | am donnerstag | heute abend | heute nacht`,
    'open-condition': `wenn | falls | sollte | sollten`,
    timing: `nach dem | nach der | nach den`,
    reservation: `
      soweit ich weiß | soweit ich weiss | so weit ich weiß | meines wissens | meines wissens nach | m.w.
      | afaik | iirc | meines erachtens`,
    heard: `
      gehört | hörte | hab gehört | habe gehört | gelesen dass | hab gelesen | habe gelesen | hat mir gesagt
      | wurde gesagt | erzählte mir | steht dass | steht , dass | steht geschrieben | zu lesen | nachzulesen
      | gelesen`,
  },
};
