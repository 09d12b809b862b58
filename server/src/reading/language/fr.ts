import type {Language} from './language';

export const french: Language = {
  code: 'fr',
  phrases: {
    noun: `
      revue | revues | relecture | relectures | validation | validations | approbation | approbations
      | vérification | vérifications | contrôle | contrôles | audit | examen | évaluation | signature
      | signatures | accord | feu vert | partie | part | côté | coté | volet | liste | checklist | check-list
      | points | cases | éléments | statut | état | résultat | verdict | avis | review | reviews | sign-off
      | prr | aval | check | checks | bilan | revue de sécurité | revue sécurité | approve`,
    approval: `
      approbation | approbations | validation | accord | feu vert | feux verts | aval | ok | okay
      | signature | sign-off | lgtm | go | bénédiction | pouce | pouce en l'air | pouces en l'air | visa
      | avis favorable | consentement | le go | pouce levé | approve`,
    done: `
      terminée | terminé | terminées | terminés | finie | fini | finies | finis | achevée | achevé
      | achevées | achevés | complète | complet | complètes | complétée | complété | complétées | bouclée
      | bouclé | bouclées | bouclés | pliée | plié | faite | fait | faites | faits | close | clos | closes
      | clôturée | clôturé | clôturées | clôturés | conclue | conclu | validée | validé | validées | validés
      | approuvée | approuvé | approuvées | approuvés | acceptée | accepté | acceptées | signée | signé
      | signées | signés | donnée | donné | données | donnés | accordée | accordé | accordées | accordés
      | délivrée | passée | passé | réussie | actée | acté | actées | cochée | coché | cochées | soldée
      | soldé | entérinée | entériné | visée | visé | autorisée | feu vert | c'est bon | c est bon
      | c'est tout bon | tout est bon | tout bon | c'est ok | c est ok | tout est ok | tout ok | c'est validé
      | c'est valide | c est valide | c'est validée | tout est validé | tout est en ordre | en ordre
      | c'est fait | c'est fini | c'est terminé | c'est plié | c'est bouclé | c'est dans la boîte
      | dans la boîte | c'est vert | tout est vert | tout vert | au vert | conforme | conformes
      | rien à signaler | r.a.s. | ras | rien à redire | rien à ajouter | pas d'objection | pas d'objections
      | aucune objection | sans objection | sans réserve | sans remarque | sans remarques | aucune remarque
      | aucune réserve | pas de remarque | pas de remarques | pas de réserve | plus de remarque
      | plus de remarques | plus d'objection | plus rien à redire | plus rien à signaler | plus rien d'ouvert
      | nickel | impeccable | impec | parfait | favorable | pouce en l'air | d'accord | ok | prêt pour la prod
      | prête pour la prod | prêt pour la production | bon pour la prod | bon pour la production
      | vous pouvez y aller | on peut y aller | bon pour nous | bon pour moi | bonne pour nous | tout roule
      | satisfait | satisfaite | satisfaits | pouce levé | pouces levés | acquise | acquis | acquises
      | positif | posé | posée | avis favorable | avis positif | avis {favorable,positif} rendu | champ libre
      | vient d'être {validée,validé,terminée,terminé,approuvée,approuvé,bouclée,finie,close} | done
      | {aucune,sans,pas de,pas d'} {,aucune }{remarque,remarques,objection,objections,réserve,réserves} {,bloquante,bloquantes,particulière}
      | fin de la {revue,review,relecture,vérification} | fin de revue | finito | carré | dans les clous
      | au carré | plus qu'ok | réglé | réglée | expédié | expédiée | emballé | c'est emballé | terminé avec
      | fini avec | en a terminé avec | en a fini avec`,
    weak: `bon | bien | ok | oui | parfait | top | vert | go | bonne | nickel`,
    acts: `
      valide | valident | validons | approuve | approuvent | approuvons | signe | signent | signons
      | donne son feu vert | donnent leur feu vert | donne mon feu vert | donnons notre feu vert
      | donne le feu vert | donnent le feu vert | donnons le feu vert | donne son accord | donne mon accord
      | donnons notre accord | donne son ok | donne mon ok | donne le go | donne son go | donne son aval
      | donne mon aval | donne son approbation | donne mon approbation | donnons notre approbation | accorde
      | accepte | entérine | clôt | clôture | clôturons | termine | atteste | vise | acte | avalise | autorise
      | viens de {clore,finir,terminer,valider,approuver,signer,boucler,donner,achever}
      | vient de {clore,finir,terminer,valider,approuver,signer,boucler,donner,achever}
      | venons de {clore,finir,terminer,valider,approuver,signer,boucler,donner,achever}
      | viennent de {clore,finir,terminer,valider,approuver,signer,boucler,donner,achever} | tamponne | appose
      | homologue | ai approve | ai validé | ai signé | viens d'{approuver,achever,avaliser,entériner}
      | vient d'{approuver,achever,avaliser,entériner} | venons d'{approuver,achever} | dit {oui,ok,go}
      | disons {oui,ok,go} | approve`,
    base: `valider | approuver | signer | terminer | finir | clôturer`,
    give: `
      donne | donnent | donnons | donné | a donné | ont donné | avons donné | accorde | accordons | accordé
      | confirme | confirmons | vous avez | tu as | voici | voilà | reçu | obtenu | délivre | délivré
      | apporte | avez | dispose | il y a | y a | je confirme | nous confirmons | je vous confirme`,
    withdraw: `
      retire | retirent | retirons | retirer | retiré | retirée | retirées | révoque | révoquent | révoquons
      | révoquer | révoqué | révoquée | annule | annulent | annulons | annuler | annulé | annulée | annulés
      | reprends | reprend | reprenons | revient sur | reviens sur | revenons sur | revenir sur
      | reviennent sur | se rétracte | me rétracte | nous rétractons | rétracte | rétractons | se désengage
      | fait marche arrière | fais marche arrière | faisons marche arrière | marche arrière
      | fait machine arrière | machine arrière | désapprouve | désapprouvons | dévalide | dévalidons
      | dévalider | dévalidé | dé-valide | invalide | invalidons | invalidée | invalidé | caduc | caduque
      | nul et non avenu | nulle et non avenue | nulle | dénonce | suspend son approbation | je me dédis
      | se dédit | validé trop vite | approuvé trop vite | signé trop vite | validé trop tôt
      | approuvé trop tôt | le retire | la retire | on le retire | on la retire | je le retire | je la retire
      | le retirons | la retirons | l'annule | l'annulons | on l'annule | je l'annule | la révoque
      | le révoque | retrait | retrait de | retrait du
      | ne {valide,validons,validez,approuve,approuvons,cautionne,cautionnons,signe,garantit} plus
      | comme nul et non avenu | révocation | annulation | rétractation | dédit | je me rétracte
      | on se rétracte | retour en arrière | parlé trop vite | retoque | retoquons | casse | désavoue
      | désavouons | unapprove | unapproved | unsign | un-approve | un-sign | viens d'enlever
      | viens de {retirer,révoquer,annuler,enlever} | vient de {retirer,révoquer,annuler}
      | venons de {retirer,révoquer,annuler} | vient d'annuler | viens d'annuler`,
    undo: `
      enlève | enlevons | enlever | supprime | supprimons | supprimer | supprimé | rouvre | rouvrons
      | rouvrir | rouverte | rouvert | ré-ouvre | réouvre | réouvrons | défaire | décoche | décochons
      | décocher | suspend | suspends | suspendons | suspendue | suspendu | efface | ôte | levée`,
    'no-longer': `
      n'est plus | ne sont plus | n'est plus valable | n'est plus valide | n'est plus approuvé
      | n'est plus validé | n'approuve plus | ne valide plus | ne validons plus | plus valable | plus valide
      | ne tient plus | n'a plus | n'avez plus | n'approuvons plus | ne plus tenir compte | ne vaut plus
      | ne compte plus | plus d'actualité | n'est plus bon | plus d'accord de | plus l'accord`,
    'after-all': `finalement | en fin de compte | au final | tout compte fait | en fait`,
    be: `est | sont | suis | sommes | êtes | été | a été | ont été | c'est | reste acquis | soit`,
    was: `était | étaient | c'était | fut`,
    have: `a | ont | ai | j'ai | avons | a bien | as | ayant`,
    self: `je | j' | nous | on | moi | mon équipe | notre équipe | j'ai | toute l'équipe | ici`,
    it: `
      ça | cela | ceci | c'est | celle-ci | celui-ci | le retire | la retire | on le retire | on la retire
      | je le retire | je la retire | le retirons | la retirons | l'annule | l'annulons | on l'annule
      | je l'annule | la révoque | le révoque`,
    update: `
      edit | édit | édité | maj | m.a.j. | mise à jour | correction | correctif | rectif | rectificatif
      | update | maintenant | désormais | à présent | ps | si c'est bon | si`,
    both: `les deux | les trois | tous les deux | toutes les deux | tous les trois | toutes les trois`,
    and: `
      et | ainsi que | de même que | donc | du coup | par conséquent | avec ça | puis | plus | mais aussi`,
    too: `aussi | également | pareil | idem | de même | itou`,
    but: `
      mais | cependant | toutefois | par contre | en revanche | tandis que | alors que | pourtant
      | néanmoins | bien que | même si | sauf que`,
    filler: `
      le | la | les | l' | un | une | des | de | du | d' | de l' | de la | au | aux | à | à la | ce | cet
      | cette | ces | notre | nos | mon | ma | mes | son | sa | ses | leur | leurs | tout | toute | tous
      | toutes | trois | deux | chaque | entière | entièrement | par | pour | dans | en | sur | avec | chez
      | côté | coté | du côté | du côté de | de la part de | de la part | de notre part | de ma part
      | de notre côté | de mon côté | de notre cote | de mon cote | au nom de | au nom de l' | au nom du
      | pour le compte de | en ce qui concerne | concernant | quant à | pour ce qui est de | à propos de
      | selon nous | pour nous | pour moi | pour ma part | pour notre part | chez nous | équipe | équipes
      | l'équipe | d'équipe | gens | collègues | copains | amis | tout le monde | à tous | à toutes | la team
      | team | les gens | bonjour à tous | bien | maintenant | désormais | à présent | enfin | officiellement
      | formellement | complètement | totalement | intégralement | définitivement | pleinement | avec succès
      | avec plaisir | également | aussi | déjà | tout juste | juste | à l'instant | tout à l'heure | ce matin
      | cet après-midi | aujourd'hui | hier | hier soir | hier après-midi | il y a une heure
      | il y a cinq minutes | par la présente | immédiatement | avec effet immédiat | dès maintenant
      | dès à présent | à compter de ce jour | malheureusement | hélas | à regret | à contrecœur
      | par précaution | par prudence | jusqu'à nouvel ordre | pour l'instant retirée | final | finale
      | formelle | formel | à 100 % | à 100% | 100 % | 100% | cent pour cent | très | vraiment | franchement
      | carrément | clairement | bel et bien | effectivement | d'hier | de ce matin | donnée hier | donné hier
      | que nous avions | que j'avais | que nous avions donné | que j'avais donné | que nous avions donné hier
      | que j'avais donné hier | précédente | précédent | ok | oui | ouais | yes | super | génial | parfait
      | top | cool | nickel | excellent | bravo | félicitations | bon boulot | beau travail | beau boulot
      | bon lancement | bonne mise en prod | bonne nouvelle | bonnes nouvelles | hop | allez | go | let's go
      | youpi | voilà | yep | bon | alors | bref | bonne continuation | bon week-end | bonne journée
      | bon courage | vous pouvez poursuivre | vous pouvez continuer | vous pouvez y aller
      | vous pouvez lancer | vous pouvez déployer | on peut lancer | on peut déployer | tu peux y aller
      | statut | état | point | point rapide | petit point | récap | petit récap | résumé | résultat
      | conclusion | verdict | info | pour info | à noter | note | notez | message | retour | en bref
      | en résumé | au total | je confirme | je confirme que | nous confirmons | nous confirmons que
      | on confirme | confirme | confirme que | je vous confirme | je vous confirme que | je peux confirmer
      | je peux confirmer que | nous pouvons confirmer | je suis heureux | je suis heureuse | j'ai le plaisir
      | ai le plaisir | d'annoncer | de confirmer | de vous confirmer | de vous annoncer | que | qu'
      | comme convenu | comme prévu | comme promis | je considère | considérez | considérer | je déclare
      | déclare | je note | marquez | vous pouvez cocher | tu peux cocher | relu | relue | revu | revue
      | vérifié | vérifiée | testé | contrôlé | regardé | lu | tout revu | cette fois | ce service
      | ce lancement | cette release | ce changement | cette mise en prod | le lancement | le service
      | la prod | la production | la mise en prod | la mise en production | le déploiement | la release
      | la mise en service | devons | dois | doit | on doit | obligés de | obligé de | sommes obligés de
      | suis obligé de | désolé | désolée | désolés | pardon | navré | contraint de | contraints de | veux
      | voulons | souhaite | souhaitons | voudrais | les gars | au titre de | à titre de | titre
      | voilà qui est fait | a rendu | ont rendu | rendu | que sa | que la | que l'équipe | que l'
      | qui est fait | de {lundi,mardi,mercredi,jeudi,vendredi}
      | {lundi,mardi,mercredi,jeudi,vendredi} dernier | cordialement | bien à vous | bises | à plus
      | sincèrement | amicalement | l'une et l'autre | l'un et l'autre | nous voyons | me vois | comme
      | pour le compte rendu | heures | la cause | l'ensemble | vous | te | lui | y | le sien | la sienne
      | les siens | le mien | la mienne | le nôtre | gros | énorme | définitif | définitive`,
    recent: `
      ce matin | aujourd'hui | à l'instant | tout à l'heure | cet après-midi | à présent | juste
      | il y a une heure`,
    from: `de | du | par | pour | côté | de la part de | d' | chez | des`,
    adjunct: `
      car | parce que | parce qu' | puisque | vu que | étant donné | après avoir | après vérification
      | après relecture | après revue | suite à | à la suite de | grâce à | voir | cf | cf. | détails | lien
      | ticket | à cause de | en raison de | y compris | avec | sans | depuis que | il y a | on a | motif
      | raison | via | merci à | au fait | soit dit en passant`,
    thanks: `
      merci | merci à | merci pour | merci beaucoup | un grand merci | mille mercis | remerciements
      | bravo à | thanks`,
    greet: `bonjour | salut | hello | coucou | bonsoir | cher | chère | chers | chères | hi | hey`,
    of: `
      pour | de | du | des | sur | concernant | d' | terminé avec | fini avec | en a terminé avec
      | en a fini avec`,
    harmless: `
      dites-moi | dites moi | dis-moi | n'hésitez pas | n'hésite pas | si besoin
      | si vous avez des questions | si tu as des questions | s'il y a des questions | si vous voulez
      | si tu veux | si ça vous va | quand vous voulez | quand tu veux | dès que vous voulez | pas de problème
      | pas de problèmes | pas de souci | pas de soucis | sans souci | sans soucis | sans problème
      | sans problèmes | pas de blocage | pas de point bloquant | aucun point bloquant | aucun blocage
      | aucun bloquant | aucun problème | aucun souci | aucune question | aucune surprise | aucune anomalie
      | rien de bloquant | rien de spécial | rien de particulier | rien vu de gênant | rien trouvé
      | rien d'autre | n'ai rien trouvé | n'avons rien trouvé | n'ai rien vu | n'avons rien vu
      | n'ai rien à redire | n'avons rien à redire | n'ai rien à ajouter | n'ai pas d'objection
      | n'avons pas d'objection | n'avons plus de remarque | n'avons plus de remarques | n'ai plus de remarque
      | n'ai plus de remarques | n'ai plus rien | n'avons plus rien | n'y a plus rien | il ne reste rien
      | il ne reste plus rien | ne manque rien | ne manque plus rien | pas pressé | pas mal | pas grave
      | non seulement | tous les points ouverts | les points ouverts sont fermés | le dernier point ouvert
      | les derniers points | ce qui restait | ce qui manquait | on reste sur | je reste joignable
      | reste joignable | reste disponible | restons disponibles | à votre disposition | pas avant
      | n'y a plus de secrets | n'y a plus | plus aucun secret | pas de régression | aucune régression
      | aucune perte | pas bloquant | non bloquant | n'est pas bloquant | pas un problème | pas urgent
      | rien d'urgent | rien de grave | si vous | si tu | si jamais`,
    other: `
      dashboard | dashboards | runbook | runbooks | formation | formations | astreinte | astreintes
      | réunion | réunions | daily | weekly | point d'équipe | modèle | template | recrutement | entretien
      | entretiens | atelier | migration | déploiement | document | documentation | wiki | page | budget
      | planification | rétro | postmortem | ticket | tickets | certificat | certificats | jeton | jetons
      | scan | correctif | patch | test | tests | pentest | conception | brouillon | proposition | sprint
      | semaine | vacances | déjeuner | pot | fête | café | sondage | politique | manuel | guide | bot | salle
      | canal | accès | clé | clés | cluster | tableau | backlog | formulaire | conférence | déménagement
      | journée | code review | revue de code | revue de conception | revue d'architecture | charte | appel`,
    negation: `
      ne | n' | n'est | n'est pas | n'a | n'a pas | n'ont | n'ai | n'avons | pas | pas encore | jamais
      | aucun | aucune | personne | rien | ni | non | nul | point du tout | nullement | guère | incomplète
      | incomplet | inachevée | refuse | refusent | refusons | refusé | refusée | rejette | rejetons | rejeté
      | rejetée | bloque | bloquent | bloqué | bloquée | bloquons | oppose | s'oppose | échoue | échoué | faux
      | loin d' | loin de | loin d'être | impossible | sans validation | sans l'accord | sans approbation
      | veto | à peine`,
    question: `
      est-ce que | est-ce qu' | est ce que | quand | où | pourquoi | comment | quel | quelle | est-elle
      | est-il | sont-elles | sont-ils | a-t-elle | a-t-il | ont-ils | ont-elles | avez-vous | as-tu | est-ce
      | peut-on | c'est bien ça | n'est-ce pas | hein | quelqu'un | quelqu'un sait | savez-vous | sait-on
      | des nouvelles | une question | question | demande si | me demande | vous savez si | tu sais si
      | ou pas | ou pas encore | ou non | qui a | qui peut | qui sait`,
    condition: `
      si | s' | quand | lorsque | lorsqu' | dès que | dès qu' | une fois | une fois que | tant que
      | à condition | à condition que | à condition de | sous condition | sous conditions | sous réserve
      | sous réserve de | sous réserve que | pourvu que | à moins que | à moins de | sauf si | jusqu'à ce que
      | jusqu'à | avant que | avant de | en cas de | au cas où | sinon | supposons | en supposant
      | seulement si | uniquement si | conditionnel | conditionnelle | conditionnellement | conditionné
      | en principe | en théorie | théoriquement | sur le papier | provisoire | provisoirement | avec réserves
      | avec des réserves | selon que | dépend | ça dépend | attend que | attendons que | au moment où`,
    future: `
      demain | après-demain | bientôt | sous peu | tout à l'heure on | plus tard | la semaine prochaine
      | prochaine | prochain | d'ici | d'ici vendredi | d'ici lundi | d'ici demain | d'ici la fin | va | vont
      | vais | allons | allez recevoir | sera | seront | serai | serons | aura | auront | aurons | aurez
      | validera | validerons | valideront | approuvera | approuverons | signera | donnera | donnerons
      | terminera | terminerons | finira | finirons | retirera | retirerons | révoquera | fera | ferons
      | en cours | en train de | prévu | prévue | prévoit | prévoyons | planifié | planifiée | compte
      | comptons | on compte | commence | commençons | commencé | débute | démarre | démarré | dans une heure
      | dans la journée | dans deux jours | sur le point de | à venir | à faire | à valider | reste à faire
      | eta | on s'y met | s'en occupe | nous y travaillons | on y travaille`,
    modality: `
      devrait | devraient | doit avoir | doivent avoir | devait | pourrait | pourraient | pourrais
      | peut-être | peut être | sans doute | sûrement | probablement | vraisemblablement | possible que
      | il est possible | je crois | crois | croit | on croit | je pense | pense | pensons | je suppose
      | suppose | j'imagine | imagine | j'espère | espère | espérons | semble | semblent | il semble
      | il me semble | me semble | on dirait | apparemment | a l'air | ont l'air | je dirais | normalement
      | logiquement | aurait | auraient | serait | seraient | faudrait | il faut | il faudrait | faut | besoin
      | besoin de | il nous faut | nous faut | voudrions | aimerait | aimerions | envisage | envisageons
      | on envisage | hésite | hésitons | réfléchit | réfléchissons | discute | aucune idée | pas sûr
      | pas sûre | quasi sûr | mieux vaut | doit-on | faut-il`,
    tense: `
      l'an dernier | l'année dernière | le mois dernier | la semaine dernière | la dernière fois | dernière
      | dernier | il y a un an | il y a deux ans | il y a longtemps | il y a des mois | il y a des semaines
      | autrefois | jadis | à l'époque | avant | avant la migration | auparavant | précédemment | initialement
      | à l'origine | au départ | en janvier | en février | en mars | en avril | en mai | en juin | en juillet
      | en août | en septembre | en octobre | en novembre | en décembre | q1 | q2 | q3 | q4 | t1 | t2 | t3
      | t4 | 2019 | 2020 | 2021 | 2022 | 2023 | 2024 | 2025 | 2026 | avait | avaient | avions | d'habitude
      | toujours | ancienne | ancien | vieille | la vieille`,
    partial: `
      presque | quasi | quasiment | pratiquement | partiellement | en partie | partielle | partiel
      | à moitié | la moitié | moitié | demi | en majorité | en grande partie | majoritairement | la plupart
      | sauf | excepté | hormis | à part | à l'exception | à l'exception de | mis à part | en dehors de | hors
      | moins | il reste | reste encore | encore en attente | en attente | toujours en attente | manque
      | manquent | il manque | il nous manque | ouvert | ouverts | ouverte | ouvertes | restant | restants
      | restantes | le reste | première partie | première moitié | premier passage | première passe
      | premier tour | phase 1 | partie 1 | quelques | certains | certaines | plusieurs | attend | attends
      | attendons | attendent | j'attends | en pause | suspens | plus ou moins | pour le moment
      | pour l'instant | jusqu'ici | juste la | ne reste que | il ne reste que | à peu près`,
    hearsay: `
      dit | disent | a dit | ont dit | disait | disant | raconte | a raconté | affirme | a affirmé | prétend
      | prétendent | assure | a assuré | écrit | a écrit | a écrit que | mentionne | a mentionné | d'après
      | selon | paraît | paraît que | il paraît | paraît-il | apparemment | on dit | rumeur | rumeurs
      | le bruit court | cite | citant | citation | le bot | le log | annonce | a annoncé | informe | jira
      | indique | aurait validé | soi-disant`,
    request: `
      pouvez-vous | pourriez-vous | peux-tu | pourrais-tu | vous pouvez finir | vous pouvez valider
      | vous pouvez terminer | pouvez | pouvez valider | peut valider | écrivez | écris | écrire | tapez
      | tape | répondez | réponds | postez | poste | dites | faites | mettez | n'oubliez pas | n'oublie pas
      | pensez à | pense à | rappel | on demande | nous demandons | je demande | demande | demandons
      | il nous manque | on a besoin | nous avons besoin | j'ai besoin | pour valider | pour signer
      | pour que le bot | relance | relancer | donnez`,
    irony: `
      mais bien sûr | bien sûr bien sûr | ben voyons | ben tiens | c'est ça oui | oui oui bien sûr
      | la marmotte | et la marmotte | et moi je suis | le pape | le père noël | dans tes rêves
      | dans vos rêves | mdr | lol | ptdr | haha | héhé | ironie | je plaisante | je rigole | blague
      | pour rire | c'est une blague | guillemets | de très gros guillemets | à d'autres | comme par magie
      | j'ai rêvé | dans mes rêves | en rêve | sans {ouvrir,lire,regarder,même regarder,même ouvrir}`,
    retracted: `
      ah non | oh non | euh non | oups | attendez | attends | minute | une minute | oubliez | oublie
      | oubliez ça | oublie ça | ignorez | ignore | ignorez ce message | ne tenez pas compte | mauvais fil
      | mauvais canal | mauvais channel | mauvais onglet | par erreur | trompé de | me suis emballé
      | en fait non | non en fait | non non | rectification non | fausse manip | fausse manœuvre`,
    list: `
      critères | prérequis | agenda | ordre du jour | à faire | todo | prochaines étapes | modèle | exemple
      | p.ex. | par exemple | log | logs | sortie | consignes | conditions | définition`,
    your: `votre | vos | ton | ta`,
    'other-run': `
      autre service | autre projet | autre version | autre canal | service voisin | projet frère | v1 | v2
      | v3 | v4 | en staging | en préprod | autre équipe`,
    relative: `qui | ce que | ce qu'`,
    mistaken: `
      je me suis trompé | je me suis trompée | me suis trompé | me suis trompée | on s'est trompés
      | trop vite | trop tôt | je me suis emballé | je me suis emballée | erreur de ma part | mon erreur
      | notre erreur | au temps pour moi | autant pour moi | loupé un truc | j'ai loupé | raté quelque chose`,
    instead: `je voulais dire | voulais dire | il fallait lire | lire plutôt | plutôt`,
    tag: `non | hein | c'est ça | correct | pas vrai`,
    then: `alors`,
    only: `seulement | uniquement | encore | reste | restent`,
    please: `s'il vous plaît | s'il te plaît | svp | stp | veuillez | prière de | merci de | merci d'`,
    day: `lundi | mardi | mercredi | jeudi | vendredi | ce soir`,
    'open-condition': `si | s' | quand | lorsque`,
    timing: `après que`,
    reservation: `à ma connaissance | si je ne me trompe | sauf erreur | de mémoire`,
    heard: `
      j'ai entendu | ai entendu | entendu dire | m'a dit | on m'a dit | j'ai lu | ai lu | ouï-dire`,
  },
};
