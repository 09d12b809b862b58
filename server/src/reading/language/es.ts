import type {Language} from './language';

export const spanish: Language = {
  code: 'es',
  phrases: {
    noun: `
      revisión | revisiones | revision | aprobación | aprobaciones | validación | validaciones
      | verificación | chequeo | chequeos | check | checks | auditoría | evaluación | firma | firmas
      | visto bueno | vistos buenos | vobo | conformidad | parte | partes | lado | lista | checklist | ítems
      | items | puntos | tareas | casillas | estado | resultado | dictamen | veredicto | review | reviews
      | sign-off | informe de | prr | análisis | comprobación | comprobaciones | consentimiento | autorización
      | revisión de seguridad | approve`,
    approval: `
      aprobación | aprobaciones | visto bueno | vistos buenos | luz verde | ok | okey | okay | firma
      | firmas | conformidad | validación | pulgar arriba | pulgares arriba | sign-off | lgtm | autorización
      | el go | vobo | consentimiento | bendición | acuerdo | el sí | aprobado | el aprobado | approve
      | vía libre`,
    done: `
      lista | listo | listas | listos | todo listo | terminada | terminado | terminadas | terminados
      | completada | completado | completadas | completados | completa | completo | completas | completos
      | finalizada | finalizado | finalizadas | finalizados | concluida | concluido | concluidas | concluidos
      | cerrada | cerrado | cerradas | cerrados | acabada | acabado | acabadas | acabados | hecha | hecho
      | hechas | hechos | aprobada | aprobado | aprobadas | aprobados | validada | validado | validadas
      | validados | firmada | firmado | firmadas | firmados | revisada y aprobada | revisado y aprobado
      | aceptada | aceptado | aceptadas | aceptados | otorgada | otorgado | concedida | concedido | dada
      | dado | dadas | dados | superada | superado | superadas | superados | pasada | liquidada | resuelta
      | resuelto | finiquitada | finiquitado | autorizada | autorizado | luz verde | visto bueno
      | pulgar arriba | todo ok | todo bien | todo en orden | todo correcto | todo perfecto | todo conforme
      | todo aprobado | todo verde | en verde | en orden | conforme | conformes | de acuerdo
      | sin observaciones | sin objeciones | sin objeción | sin reparos | sin problemas | sin pegas
      | sin hallazgos | sin comentarios | sin nada que objetar | nada que objetar | nada que añadir
      | nada que agregar | nada pendiente | no hay objeciones | no hay observaciones | no tenemos objeciones
      | no tenemos observaciones | no tengo objeciones | ya está | ya esta | ya estuvo | ya quedó | ya quedo
      | quedó lista | quedó listo | queda aprobada | queda aprobado | queda aprobada la | queda lista
      | queda listo | queda cerrada | queda completada | queda firmada | adelante | dale | dale nomás
      | podéis lanzar | pueden lanzar | se ve bien | se ve todo bien | pinta bien | tiene buena pinta | firma
      | por aprobada | por terminada | por cerrada | por concluida | por buena | por finalizada
      | por completada | superó | cumplida | cumplido | despachada
      | no {tiene,tienen,tenemos,tengo,hay} {,más }{objeciones,objeción,pegas,reparos,observaciones,comentarios,problemas,nada que objetar}
      | el aprobado | aprobado alto | sin más observaciones | todo limpio | finito | zanjado | zanjada
      | ventilado | ventilada | tachado | tachada | cumplimentado | cumplimentada | pasa | aprobadísimo
      | listísimo | terminado con | ha terminado con | terminó con | sin pendientes | dale que va | todo joya
      | joya | vía libre | de diez | vuelve a estar {vigente,en pie,válida,válido}`,
    weak: `bien | bueno | perfecto | sí | vale | ok | okay | correcto | genial | va`,
    acts: `
      aprueba | aprueban | apruebo | aprobamos | aprobó | aprobé | aprobaron | firma | firman | firmo
      | firmamos | firmó | valida | validan | valido | validamos | validó | validé | da luz verde
      | dan luz verde | doy luz verde | damos luz verde | dio luz verde | dieron luz verde | da el visto bueno
      | dan el visto bueno | doy el visto bueno | damos el visto bueno | dio el visto bueno
      | di el visto bueno | dimos el visto bueno | da su aprobación | dan su aprobación | doy mi aprobación
      | damos nuestra aprobación | dio su aprobación | da su visto bueno | da el ok | dan el ok | doy el ok
      | damos el ok | dio el ok | doy mi ok | da su ok | dio su ok | da por terminada | da por cerrada
      | da por aprobada | da por aprobado | doy por terminada | doy por cerrada | doy por aprobada
      | doy por aprobado | doy por concluida | damos por terminada | damos por cerrada | damos por aprobada
      | damos por concluida | da por concluida | da por buena | doy por buena | terminó | terminé | terminamos
      | terminaron | completó | completé | completamos | completaron | finalizó | finalicé | finalizamos
      | finalizaron | concluyó | concluí | concluimos | concluyeron | cerró | cerré | cerramos | cerraron
      | acabó | acabé | acabamos | acabaron | acepta | aceptamos | acepto | autoriza | autorizo | autorizamos
      | visa | suscribe | acaba de aprobar | acaba de firmar | acaba de terminar | acabo de terminar
      | acabo de aprobar | acabo de firmar | acabamos de terminar | acabamos de aprobar | acabo de cerrar
      | acabo de completar | acabamos de cerrar | acabamos de completar | acaba de dar | acaban de aprobar
      | acabo de darle el aprobado | le doy el aprobado | le da el aprobado | le da el sí | le doy el sí
      | le damos el sí | da el sí | doy el sí | acabo de dar el ok | acabo de darle el visto bueno
      | le doy el visto bueno | le da el visto bueno | le damos el visto bueno | le doy luz verde
      | le da luz verde | le damos luz verde | dar por buena
      | se da por {aprobada,cerrada,terminada,concluida,finalizada} | dice que {sí,ok}
      | se {concede,otorga,aprueba,da}`,
    base: `aprobar | firmar | completar | terminar | cerrar | validar | finalizar`,
    give: `
      da | dan | doy | damos | dio | di | dimos | dieron | dado | tenéis | tienen | tienes | tiene
      | tiene usted | concede | concedo | concedemos | otorga | otorgo | otorgamos | confirmo | confirmamos
      | confirma | aquí va | ahí va | va | recibido | contáis con | cuentan con | cuentas con | cuenta con
      | hay | dejo | dejamos | aquí queda | ahí queda | aquí tenéis | aquí tienen`,
    withdraw: `
      retira | retiro | retiran | retiramos | retirado | retirada | retiró | retiré | retirar | retirando
      | revoca | revoco | revocan | revocamos | revocado | revocada | revocó | revoqué | revocar | revocando
      | anula | anulo | anulan | anulamos | anulado | anulada | anuló | anular | anulando | rescinde
      | rescindo | se retracta | me retracto | nos retractamos | retracta | retracto | retractamos
      | se echa atrás | me echo atrás | nos echamos atrás | echa atrás | da marcha atrás | doy marcha atrás
      | damos marcha atrás | marcha atrás | desaprueba | desapruebo | desaprobamos | desaprobar | desfirmar
      | desfirmo | desfirma | invalida | invalidada | invalidado | invalido | sin efecto | queda sin efecto
      | deja sin efecto | dejo sin efecto | dejamos sin efecto | nulo | nula | dar marcha atrás
      | echarme atrás | firmé demasiado pronto | aprobé demasiado pronto | aprobamos demasiado pronto
      | me precipité con | la retiro | lo retiro | la retiramos | lo retiramos | la retira | lo retira
      | la anulo | lo anulo | la anulamos | la revoco | lo revoco | la revocamos | lo quito | la quito
      | le quita | le quito | le quitamos | le retira | le retiro | le retiramos | dejar sin efecto
      | retractarme | retractarse | me desdigo | se desdice | nos desdecimos | doy por no válida
      | doy por nula | echar para atrás | echamos para atrás | tumbo | tumbamos | tumba | unapprove
      | unapproved | unsign | un-approve | un-sign | olvidaos del | olvidad el | olviden el | olvídense del
      | olvida el | por revocada | por revocado | acabo de {quitar,retirar,revocar,anular}
      | acabamos de {quitar,retirar,revocar,anular} | se {revoca,retira,anula}`,
    undo: `
      quita | quito | quitamos | quitan | quitar | quitado | quitada | deshacer | deshago | deshace
      | deshacemos | cancela | cancelo | cancelamos | cancelada | cancelado | cancelar | reabrimos | reabro
      | reabre | reabrir | reabierta | reabierto | borra | borro | borrar | suspende | suspendo | suspendemos
      | suspendida | suspendido | elimino | elimina | eliminar | inválida | inválido | no es válida
      | no es válido | vuelve atrás | saco | sacamos | saca | sacan`,
    'no-longer': `
      ya no | ya no es válida | ya no es válido | ya no cuenta con | ya no vale | ya no está | ya no aprueba
      | ya no tiene | ya no tenéis | ya no tienen | dejó de ser válida | deja de ser válida | no sigue en pie`,
    'after-all': `al final | después de todo | finalmente | a fin de cuentas | resulta que`,
    be: `
      estoy | estamos | queda | quedan | quedó | quedaron | ha sido | han sido | sido | ha quedado
      | han quedado | quedado | fue | fueron | estado ya | se | sea`,
    was: `era | eran | estaba | estaban`,
    have: `has | habéis | tengo | tenemos`,
    self: `
      yo | nosotros | nosotras | me | nos | mi equipo | nuestro equipo | el equipo entero | servidor
      | un servidor | servidora`,
    it: `
      eso | esto | ello | la nuestra | el nuestro | la retiro | lo retiro | la retiramos | lo retiramos
      | la retira | lo retira | la anulo | lo anulo | la anulamos | la revoco | lo revoco | la revocamos
      | lo quito | la quito`,
    update: `
      edit | edito | editado | edición | actualización | actualizo | actualizado | act | corrección
      | corrijo | update | ahora | ya | posdata | pd | fe de erratas`,
    both: `ambas | ambos | los dos | las dos | los tres | las tres | las dos cosas`,
    and: `
      y | e | así como | además de | junto con | así que | por lo tanto | por tanto | con lo cual
      | por lo que | con eso | con esto | más | como | sino también | sino que también`,
    too: `también | tambien | igualmente | lo mismo | ídem | tampoco menos | asimismo | otro tanto`,
    but: `
      pero | sin embargo | aunque | mientras que | mientras | en cambio | no obstante | salvo que | si bien
      | eso sí | sino`,
    filler: `
      el | la | los | las | un | una | unos | unas | lo | al | del | de | de la | de los | de las
      | del equipo | su | sus | mi | mis | nuestra | nuestro | nuestras | nuestros | esta | este | estas
      | estos | esa | ese | todo | toda | todos | todas | tres | dos | cada | entera | entero | tanto | como
      | por | para | en | con | a | desde | por parte de | de parte de | por el lado de | del lado de
      | en nombre de | en nombre del | en representación de | por parte del | de parte del
      | por lo que respecta a | en cuanto a | respecto a | con respecto a | por mi parte | por nuestra parte
      | de mi parte | de nuestra parte | por mi lado | por nuestro lado | desde nuestro lado | por nosotros
      | por mí | para nosotros | para mí | por aquí | nuestro lado | mi lado | equipo | equipos | gente
      | compañeros | compañeras | chicos | chicas | muchachos | colegas | grupo | ya | ahora | ahora mismo
      | recién | hoy | esta mañana | esta tarde | ayer | ayer por la tarde | hace un rato | hace un momento
      | hace una hora | finalmente ya | por fin | oficialmente | formalmente | completamente | totalmente
      | enteramente | plenamente | exitosamente | con éxito | satisfactoriamente | correctamente
      | definitivamente | efectivamente | también | además | mediante la presente | por la presente
      | desde ahora | desde hoy | desde ya | a partir de ahora | de inmediato | con efecto inmediato
      | lamentablemente | por desgracia | desgraciadamente | hasta nuevo aviso | por el momento
      | temporalmente queda | por precaución | formal | final | al 100 % | al 100% | 100 % | 100%
      | al cien por cien | al cien por ciento | muy | súper | super | bien | tan | mismo | misma | anterior
      | de ayer | de esta mañana | que dimos | que di | que dimos ayer | que di ayer | dada ayer | de antes
      | ok | okey | vale | bueno | buenas | sí | si señor | claro | perfecto | genial | excelente | estupendo
      | fantástico | qué bien | bravo | listo el pollo | órale | va | venga | hala | ánimo | felicidades
      | enhorabuena | buen trabajo | gran trabajo | buen lanzamiento | suerte | mucha suerte | a por ello
      | adelante | podéis seguir | pueden seguir | puede continuar | pueden continuar | podéis continuar
      | puede usted continuar | podéis desplegar | pueden desplegar | podéis salir | a producción
      | buenas noticias | buena noticia | estado | actualización | novedades | resumen | resultado | informo
      | informamos | les informo | os informo | les informamos | aviso | avisamos | les aviso | os aviso
      | les comunico | comunicamos | para que conste | para información | en resumen | confirmo | confirmamos
      | confirmo que | confirmamos que | puedo confirmar | puedo confirmar que | podemos confirmar
      | podemos confirmar que | me complace | me complace informar | me complace confirmar | me alegra decir
      | quería confirmar | quería avisar | les cuento | os cuento | que | como quedamos | como acordamos
      | como prometido | he revisado | hemos revisado | revisé | revisamos | revisado | revisada
      | revisado todo | comprobado | comprobada | verificado | verificada | probado | mirado | leído
      | considero | consideramos | considerad | consideren | podéis dar | pueden dar | podéis marcar
      | pueden marcar | marco | marcamos | marcado | esta vez | este servicio | este lanzamiento
      | esta versión nueva | este cambio | este release | el lanzamiento | el servicio
      | la puesta en producción | el paso a producción | el despliegue | la salida a producción | producción
      | para producción | el release | tenemos que | tengo que | hay que | debo | debemos | lo siento | perdón
      | disculpad | disculpen | siento | sentimos | oye | toca | quiero | queremos | quisiera
      | vamos a tener que | nos vemos obligados a | me veo obligado a | le | les | saludos | un saludo
      | un abrazo | abrazo | atentamente | cordialmente
      | del {lunes,martes,miércoles,jueves,viernes,sábado,domingo}
      | el {lunes,martes,miércoles,jueves,viernes} pasado | acta | para el acta | se | suya | la suya
      | el suyo | la mía | que den | den | disculpen las molestias | disculpad las molestias | es | son | está
      | están | ha | han | he | hemos | ya está | definitivo | definitiva | para salir {,a producción}
      | salir {,a producción} | a día de hoy | al día de hoy | que habíamos dado | habíamos dado
      | que había dado | gordo | enorme | che | servicio`,
    recent: `
      hoy | esta mañana | esta tarde | ahora mismo | recién | hace un rato | hace un momento | hace una hora
      | ya`,
    from: `de | por | de parte de | por parte de | del | para | desde`,
    adjunct: `
      porque | ya que | puesto que | dado que | después de revisar | tras revisar | tras | después de
      | gracias a | ver | véase | detalles | enlace | ticket | debido a | a causa de | por culpa de
      | incluyendo | incluido | incluida | con | sin | desde que | según lo acordado | hay | apareció | motivo
      | razón | vía | por cierto`,
    thanks: `
      gracias | muchas gracias | mil gracias | muchísimas gracias | se agradece | agradezco | un aplauso
      | thanks`,
    greet: `
      hola | buenas | buenos días | buenas tardes | buenas noches | estimados | estimadas | estimado
      | estimada | querido | querida | queridos | hey | hi`,
    of: `para | de | del | sobre | en | terminado con | ha terminado con | terminó con`,
    harmless: `
      cualquier cosa me avisan | cualquier cosa me avisáis | cualquier cosa avisad | cualquier cosa avisen
      | cualquier cosa | cualquier duda | si hay dudas | si tenéis dudas | si tienen dudas | si necesitan algo
      | si necesitáis algo | si queréis | si quieren | cuando queráis | cuando quieran | cuando quieras
      | no hay problema | no hay problemas | no hay prisa | no pasa nada | no hay bloqueos
      | no hay bloqueantes | no encontramos nada | no encontré nada | no vimos nada | no he visto nada
      | no hemos visto nada | no hemos encontrado nada | no he encontrado nada | no tengo nada que añadir
      | no tenemos nada que añadir | no queda nada | no falta nada | nada más | ningún problema
      | ninguna objeción | ninguna observación | ninguna pega | ningún bloqueo | ninguna duda | sin sorpresas
      | sin incidencias | sin dudas | sin despeinarse | sin más | no solo | no sólo | no dudéis | no duden
      | ya no tenemos observaciones | ya no hay observaciones | ya no hay dudas | ya no hay bloqueos
      | ya no queda nada | ya no quedan dudas | ya no falta nada | todo lo pendiente | lo que faltaba
      | lo que quedaba | lo único que faltaba | todos los pendientes | sigue en pie | me avisan | me avisáis
      | avisadme | avísenme | a su disposición | no antes | ya no hay secretos | ya no aparece | ya no hay
      | ya no quedan | ya no sale | no hubo | no hubo problemas | sin pérdida de datos | no es grave
      | no es bloqueante | no bloquea | no corre prisa | no es urgente | no es un problema | si veis algo
      | si ven algo | si os hace falta`,
    other: `
      dashboard | dashboards | runbook | runbooks | curso | cursos | guardia | guardias | reunión
      | reuniones | daily | weekly | plantilla | template | formación | entrenamiento | taller | contratación
      | entrevista | entrevistas | onboarding | migración | despliegue | documento | documentación | wiki
      | página | presupuesto | planificación | retro | postmortem | ticket | tickets | certificado
      | certificados | token | tokens | escaneo | parche | prueba | pruebas | pentest | diseño | borrador
      | propuesta | turno | semana | sprint | vacaciones | comida | cena | fiesta | cumpleaños | café
      | encuesta | política | manual | guía | bot | sala | canal | acceso | accesos | clave | claves | cluster
      | clúster | tablero | backlog | formulario | auditor | charla | conferencia | mudanza | code review
      | revisión de código | revisión de diseño`,
    negation: `
      no | nunca | jamás | ni | nadie | nada | ningún | ninguna | ninguno | tampoco | sin aprobar
      | sin firmar | sin terminar | sin completar | incompleta | incompleto | aún no | todavía no | todavia no
      | aun no | no ha | rechaza | rechazo | rechazamos | rechazada | rechazado | rechazó | deniega | denegada
      | denegado | bloquea | bloqueado | bloqueada | bloqueamos | se niega | falla | falló | fallido | fallida
      | falso | mentira | lejos de | en absoluto | para nada | imposible | apenas | qué va | veta`,
    question: `
      ¿ | quién | quien | qué | cuándo | cómo | dónde | por qué | cuál | acaso | verdad | no es así
      | no es cierto | alguien | alguien sabe | sabéis si | saben si | sabes si | se sabe | alguna novedad
      | alguna noticia | pregunta | una duda | pregunto | me pregunto | o no | o todavía no | cierto`,
    condition: `
      si | cuando | en cuanto | tan pronto | siempre que | siempre y cuando | una vez | a menos que
      | salvo que | a no ser que | mientras no | hasta | hasta que | antes de | antes de que | con tal de que
      | con la condición | con la condición de que | a condición de que | bajo la condición | condicionado
      | condicionada | condicional | condicionalmente | sujeto a | sujeta a | siempre | suponiendo
      | en caso de | en caso de que | de lo contrario | si no | depende | dependiendo | a falta de | solo si
      | sólo si | en principio | en teoría | sobre el papel | provisional | provisionalmente | con reservas
      | con salvedades | pendiente de que | como vuelva | como no | como siga`,
    future: `
      mañana | pasado mañana | pronto | luego | más tarde | la semana que viene | la próxima semana
      | el próximo | próximo | próxima | para el lunes | para el viernes | antes del viernes | va a | van a
      | voy a | vamos a | vais a | será | serán | estará | estarán | quedará | quedarán | aprobará | aprobarán
      | aprobaremos | aprobaré | firmará | firmaré | firmaremos | terminará | terminaré | terminaremos
      | terminarán | completará | completaremos | completaré | dará | darán | daremos | daré | tendrá
      | tendremos | tendréis | tendrán | habrá | habremos | cerrará | cerraremos | retirará | retiraremos
      | retiraré | revocará | revocaremos | en curso | en proceso | en marcha | en progreso | trabajando
      | estamos en ello | estoy en ello | está previsto | previsto | prevista | planeado | planeada
      | programada | programado | empieza | empezamos | empieza hoy | empezó | empezado | comienza | comenzó
      | iniciada | arranca | eta | dentro de | a punto de | en breve | en un rato | en una hora | por hacer
      | falta poco | esperamos tener | a primera hora`,
    modality: `
      debería | deberían | debe de | debe estar | deben | debe | debería haber | deberían haber | podría
      | podrían | puede que | puede ser | pueda | quizá | quizás | tal vez | a lo mejor | igual
      | probablemente | posiblemente | seguramente | seguro que | supuestamente | creo | creo que | creemos
      | pienso | pienso que | supongo | suponemos | imagino | me imagino | diría | diría que | espero
      | esperamos | ojalá | parece | parece que | parecen | por lo visto | me da que | me suena | no sé
      | no estoy seguro | ni idea | habría | habrían | haría | tendría | tendría que | sería | estaría
      | necesita | necesitamos | necesito | necesitan | hace falta | quiere | quieren | prefiero | convendría
      | hubiera | hubiese | planteando | pensando en | se está pensando | estamos valorando | valorando
      | casi seguro`,
    tense: `
      el año pasado | el mes pasado | la semana pasada | el trimestre pasado | la última vez | la vez pasada
      | última | último | el último | la última | hace un año | hace dos años | hace años | hace meses
      | hace semanas | hace tiempo | antes | antes de la migración | en su día | en aquel entonces
      | por aquel entonces | entonces era | antiguamente | anteriormente | previamente | originalmente
      | inicialmente | en enero | en febrero | en marzo | en abril | en mayo | en junio | en julio | en agosto
      | en septiembre | en octubre | en noviembre | en diciembre | q1 | q2 | q3 | q4 | 2019 | 2020 | 2021
      | 2022 | 2023 | 2024 | 2025 | 2026 | había | habían | había sido | solía | solían | cuando esto era
      | normalmente | siempre | vieja | viejo | antigua | antiguo | la ronda anterior | lo tenía | tenía`,
    partial: `
      casi | casi casi | prácticamente | parcialmente | en parte | parcial | a medias | a la mitad
      | la mitad | mitad | media | medio | mayormente | en su mayoría | gran parte | la mayor parte | mayoría
      | excepto | salvo | menos | a excepción de | con excepción de | con la excepción | con excepciones
      | excluyendo | quitando | aparte de | a falta de | falta | faltan | le falta | nos falta | me falta
      | les falta | faltaba | queda pendiente | quedan pendientes | queda por | quedan por | queda solo
      | quedan | sólo falta | solo falta | solo queda | sólo queda | solo quedan | pendiente | pendientes
      | sigue pendiente | siguen pendientes | abierto | abierta | abiertos | abiertas | restante | restantes
      | el resto | resto | primera parte | primera mitad | primera ronda | primera pasada | fase 1 | parte 1
      | algunos | algunas | varios | varias | unos cuantos | esperando | a la espera | en espera | espera
      | en pausa | parado | parada | más o menos | mas o menos | hasta ahora | de momento | por ahora
      | a punto estuvimos | a punto estuvo | a punto de`,
    hearsay: `
      dice | dicen | dijo | dijeron | dijeron que | comenta | comentó | cuenta | contó | afirma | afirmó
      | asegura | aseguró | escribe | escribió | mencionó | menciona | según | supuestamente | al parecer
      | por lo visto | se dice | dicen que | dizque | se rumorea | rumor | rumores | cita | citando | pone que
      | pone en | en el log | el bot | anunció | anuncia | informó | jira | aparece como | contado
      | cuentan que`,
    request: `
      podéis | podrían | podríais | podrías | puedes | pueden aprobar | podría | puede alguien | necesitamos
      | necesito | nos falta | hay que | haced | haz | hagan | escribid | escribe | escribir | escriban
      | pongan | pon | poned | responded | respondan | dadnos | dennos | denme | pedimos | pido | les pedimos
      | solicito | solicitamos | se solicita | recordad | recuerden | recordatorio | no olvidéis | no olviden
      | para aprobar | para firmar | para que el bot | falta que | a ver si | urge`,
    irony: `
      y yo soy | soy el papa | el papa | uy sí | uy si | sí claro | si claro | claro que sí guapi | ya claro
      | seguro que sí | ajá claro | jaja | jajaja | jajajaja | jeje | lol | sarcasmo | ironía | es broma
      | de broma | broma | ni en sueños | en tus sueños | sigue soñando | el ratoncito pérez | papá noel
      | los reyes magos | ya te digo | no me digas | sagrada familia | en mis sueños | soñé
      | los burros vuelan | burros vuelan | vacas vuelen | vacas vuelan | las ranas críen pelo
      | sin {leer,mirar,abrir,leerlo,mirarlo,abrirlo}`,
    retracted: `
      perdón me equivoqué | me equivoqué de | ay no | uy no | ups | uy | espera | esperad | esperen
      | un momento | mentira | olvidadlo | olvídenlo | olvidad | olviden | ignorad | ignoren | ignorad esto
      | ignoren esto | ignorar | canal equivocado | hilo equivocado | por error | era broma | corrijo no
      | no no | digo no | bueno no | rectifico`,
    list: `
      criterios | requisitos | agenda | pendientes | tareas pendientes | próximos pasos | plantilla
      | ejemplo | p.ej. | por ejemplo | log | salida | condiciones | instrucciones | definición de hecho`,
    your: `tu | tus | vuestra | vuestro | vuestras`,
    'other-run': `
      otro servicio | otro proyecto | otra versión | otro canal | servicio hermano | proyecto hermano | v1
      | v2 | v3 | v4 | en staging | otro equipo`,
    relative: `quien | quienes | lo que`,
    mistaken: `
      me equivoqué | me he equivocado | nos equivocamos | fue un error | error mío | error nuestro
      | me precipité | me adelanté | me confundí | demasiado pronto | fallo mío`,
    instead: `quería decir | quise decir | me refería a | me refiero a | digo`,
    tag: `no | verdad | cierto | o no | correcto`,
    then: `entonces`,
    only: `
      solo | sólo | únicamente | solamente | todavía | aún | todavia | aun | sigue | siguen | seguimos`,
    please: `por favor | porfa | porfis | porfavor | ruego | rogamos | les ruego | os ruego`,
    day: `
      el lunes | el martes | el miércoles | el jueves | el viernes | lunes | martes | miércoles | jueves
      | viernes | esta noche`,
    'open-condition': `si | cuando`,
    timing: `después de que`,
    reservation: `que yo sepa | hasta donde sé | hasta donde yo sé | si no me equivoco`,
    heard: `
      he oído | oí | oí que | escuché | me dijo | me dijeron | me ha dicho | me han dicho | me comentó | leí
      | leí que | he leído | contaron | me contaron | nos contaron`,
  },
};
