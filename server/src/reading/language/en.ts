import type {Language} from './language';

export const english: Language = {
  code: 'en',
  phrases: {
    noun: `
      review | reviews | reviewing | re-review | prr | prrs | production readiness
      | production readiness review | production readiness reviews | production-readiness review
      | readiness review | readiness reviews | readiness check | launch review | sign off | sign-off | signoff
      | sign-offs | signoffs | sign offs | approval | approvals | check | checks | checklist | check list
      | check-list | checkup | list | audit | assessment | evaluation | inspection | part | portion | section
      | side | end | items | item | tasks | boxes | to-dos | work | gate | verdict | decision | result
      | outcome | status | state | requirements | criteria list | points | process | step | stage | lgtm
      | stamp | vote | perspective | pov | point of view | standpoint | view | angle | front | department
      | camp | checking | testing | verifying | validating | evaluating | looking | reading | going through
      | box | checkbox | tick | rvw | rev | dd | go-live check`,
    approval: `
      approval | approvals | sign-off | signoff | sign off | sign-offs | go-ahead | go ahead | green light
      | thumbs up | thumbs-up | blessing | clearance | ok | okay | consent | lgtm | go | nod | stamp
      | stamp of approval | vote | yes | ✅ | all-clear | all clear | seal of approval | endorsement
      | acceptance | +1 | 👍 | final approval | a pass`,
    done: `
      done | all done | complete | completed | fully complete | finished | finalised | finalized | approved
      | accepted | granted | given | signed off | signed-off | signed it off | signed this off
      | signed this one off | signedoff | wrapped up | wrapped | concluded | closed | closed out | passed
      | cleared | all clear | all-clear | in the clear | crossed off | good to go | good-to-go | all set
      | set to go | ready to ship | ready to go | ready for production | ready for prod | ready for launch
      | good to ship | fit to ship | fit for production | fit for launch | cleared for launch
      | clear to launch | ready to launch | lgtm | l g t m | sgtm | looks good | looking good | look good
      | looks great | looks good to me | looks good to us | looks fine | looking great | all good | is good
      | are good | we are good | we're good | i'm good | is happy | are happy | am happy | satisfied | is fine
      | are fine | all fine | fine by us | fine by me | fine with this | fine with it | fine from our side
      | ok with this | okay with this | ok with it | okay with it | cool with this | good with this
      | good with it | happy with this | happy with it | happy with everything | on board | a-ok | a ok | oked
      | okayed | ok'd | okay'd | all green | green across the board | is green | thumbs up | thumbs-up
      | two thumbs up | green light | green lights | green-lit | greenlit | greenlighted | green-lighted
      | go-ahead | the go | a go | is go | go for launch | is a go | it's a go | ship it | let's ship it
      | lets ship it | shipit | shippable | +1 | checked off | ticked off | ticked | all ticked | all checked
      | checked and approved | over and done | over and done with | in the bag | in the books | a wrap
      | that's a wrap | box ticked | boxes ticked | stamped | rubber-stamped | blessed | endorsed | certified
      | validated | verified and approved | vetted | no objections | no objection | no further objections
      | no concerns | no further concerns | no more concerns | no remaining concerns | no outstanding concerns
      | no issues | no further issues | no open issues | no blockers | no more blockers | no blocking issues
      | no findings | no open findings | no complaints | no remarks | no further remarks | no further comments
      | no more comments | nothing further | nothing more to add | nothing to add | nothing left to do
      | nothing left | nothing outstanding | nothing open | nothing blocking | zero findings | zero issues
      | without objection | without objections | no longer blocking | unblocked | given a pass | a pass
      | recommends launch | recommends going live | recommend going live | completed successfully
      | successfully completed | done and dusted | dusted | good for launch | good for production | as done
      | as complete | as completed | as approved | nothing found | found nothing | nothing to report
      | no complaints here | done with | finished with | through with
      | no {,further ,more ,open ,remaining ,outstanding ,major ,critical ,blocking ,other ,new ,big ,serious }{objections,objection,concerns,concern,issues,issue,findings,finding,comments,comment,remarks,complaints,questions,blockers,blocker,problems,reservations,doubts,worries,show-stoppers,showstoppers,red flags,points,items,gaps,risks,vetoes,veto}
      | is in | are in | {review,sign-off,signoff,check,audit,it,assessment} is over
      | {nothing,none} {,further ,more ,else }{from us,from me,from our side,from my side,to add,to say,to report,to complain about,to object}
      | {finished,completed,done} with {success,a positive result,flying colours,flying colors,pleasure,no findings,no issues}
      | gtg | g2g | all sorted | sorted | sorted out | :shipit: | squared away | buttoned up | nailed
      | ticked and tied | put to bed | tied up | in order | up to scratch | up to standard | up to snuff
      | ticks all the boxes | ticked all the boxes | passes muster | passed muster | no-brainer yes
      | hunky-dory | a-okay | 10/10 | spotless | immaculate | flawless | over the line | across the line
      | {signed,sealed} and {sealed,delivered} | signed sealed and delivered | signed, sealed, delivered
      | ratified | rubber stamped | ack | acked | ack'd | ends here | a pass from
      | already {finish,complete,approve,sign off} | is pass
      | {big,huge,massive,giant,strong,hearty,resounding,solid,enthusiastic,double,fat,big fat,clear} {thumbs up,green light,yes,stamp of approval,lgtm,ok,approval,go}
      | all checked off
      | with no {action items,hiccups,surprises,deviations,todos,leftovers,nits,caveats,strings attached,conditions,reservations}
      | no {action items,hiccups,surprises,drama,deviations,todos,to-dos,leftovers,asks,nits,notes,caveats,strings attached,conditions,regrets,pendencies,follow-ups,followups}
      | the {matter,case,topic,thing,story,book,chapter} is {closed,settled,done,finished}
      | {came,has come,comes,come} to an end | to our satisfaction | to my satisfaction
      | {zero,0} {,open ,outstanding ,remaining }{findings,issues,points,items,concerns,blockers,questions,comments}
      | {full,formal,official,final,unconditional} {approval,sign-off,ok,go,signoff} | that's it
      | {big,huge,massive,giant,strong,hearty,resounding,solid,enthusiastic,double,fat,big fat,clear} {+1,👍,ok}`,
    weak: `ok | okay | green | clear | happy | through | all through | good | fine | alright | go | yes | a yes | aye | 👍 | pleased | comfortable | confident | stoked | chuffed | satisfied | convinced | signed`,
    please: `please | pls | plz | kindly | asap please`,
    from: `from | by | for | on the part of | on behalf of`,
    acts: `
      hereby sign off | hereby sign off together | hereby approve | hereby sign | hereby approve together
      | sign off together | approve together | approves | signs off | signs this off | signs it off
      | signs off on this | accepts | gives the green light | gives a green light | gives its approval
      | gives their approval | gives the go-ahead | gives the ok | gives the nod | greenlights | green-lights
      | clears | okays | endorses | blesses | concurs | agrees | passes | signing off | signing this off
      | signing it off | signing off on this | approving | greenlighting | green-lighting | ticking off
      | checking off | marking as done | giving the green light | giving my approval | giving our approval
      | giving the go-ahead | giving the thumbs up | giving a thumbs up | calling it done
      | calling it complete | calling this done
      | {happy,glad,pleased,delighted,proud} to {sign off,approve,sign this off,give the green light,give our approval,give my approval}
      | says {yes,ok,okay,go,lgtm,yep,aye,approved} | say {yes,ok,okay,aye}`,
    base: `
      approve | sign off | sign-off | signoff | sign this off | sign it off | complete | finish | finalize
      | finalise | close | accept | greenlight | green-light | endorse | concur | wrap up | check off
      | tick off`,
    give: `
      give | gives | gave | given | giving | have given | has given | grant | grants | granted | granting
      | issue | issues | issued | you have | you've | you've got | you got | you have got | you get | have
      | has | got | received | record | recording | confirm | confirms | confirmed | confirming | hereby give
      | consider this | consider this as | take this as | this is | here is | here's | count this as
      | you may consider this | adding | add | added | dropping | extend | extends | posting | provides
      | provide | comes | comes with | carries | throwing in | from me | from us | by me | by us | putting
      | put | leaving | leave | giving you | hand | handing | handing over | drop | there you go | here you go
      | here you are | here comes`,
    withdraw: `withdraw | withdraws | withdrew | withdrawn | withdrawing | withdrawal | withdraw it | withdrawing it | revoke | revokes | revoked | revoking | rescind | rescinds | rescinded | rescinding | retract | retracts | retracted | retracting | retraction | take back | takes back | taking back | took back | taken back | take it back | takes it back | taking it back | take that back | taking that back | take my | takes its | taking our | take our | un-approve | unapprove | un-approves | unapproves | un-approving | unapproving | un-approved | unapproved | un-sign | unsign | un-signing | unsigning | un-signs | unsigns | un-signed | unsigned | un-sign off | un-sign-off | unsign off | un-tick | untick | un-ticking | unticking | un-ticks | unticks | unticked | un-check | uncheck | unchecking | un-do | null and void | void | voided | voids | voiding | invalidated | invalidate | invalidates | invalidating | annul | annulled | annuls | nullified | nullify | nullifies | repeal | repealed | repeals | recall | recalls | recalled | recalling | back out | backs out | backing out | backed out | backtrack | backtracks | backtracking | walk back | walks back | walking back | walked back | renege | reneges | spoke too soon | signed off too early | approved too early | signed off too soon | approved too soon | signed off prematurely | approved prematurely | disapproves | no longer valid | no longer stands | no longer counts | no longer applies | isn't valid anymore | isn't valid any more | doesn't stand anymore | doesn't stand any more | does not stand any more | does not stand anymore | doesn't count anymore | doesn't count any more | does not count any more | doesn't hold anymore | doesn't hold any more | no longer holds | no longer stand behind | don't stand behind | don't consider it valid | ceases to be valid | can no longer stand behind | can't stand behind | cannot stand behind | no longer approve | no longer approves | can no longer approve | can no longer sign off | can no longer vouch | no longer vouch | no longer good | isn't valid | is not valid | not valid | {can't,cannot,can not,don't,do not,no longer} {stand by,stand behind,vouch for,support} | scrap | scraps | scrapped | scrapping | roll back | rolls back | rolling back | rolled back | nullifying | treat … as void | goes back to | goes back on | go back on | going back on | take … back | takes … back | taking … back | took … back | pull … back | unapproval | redact | redacted | redacting | unsigned-off | de-approve | deapprove | unsubscribe approval | step back from | steps back from | stepping back from | backpedal | backpedals | not … any more | not … anymore | {annul,annuls,annulled,annulling} | {yank,yanks,yanked,yanking} | {take away,takes away,taking away,taken away} | {nullify,nullifies,nullified,nullifying} | {negate,negates,negated,negating} | {undo,undoes,undoing} | un-lgtm | unlgtm | {un-ack,unack,nack,nak} | {repudiate,repudiates,repudiated} | {backs,backing,backed,back} out of | {pull,pulls,pulled,pulling} out | {walk,walks,walking,walked} back | {overturn,overturns,overturned,overturning} | {countermand,countermands} | {rolls,roll,rolling,rolled} back | {void,voids,voided,voiding} | {recant,recants,recanted,recanting} | {relinquish,relinquishes} | {claw,claws,clawing,clawed} back | {flip,flips,flipping,flipped} back | {retract,retracts,retracting,retracted} | {unmark,unmarks,unmarked,unmarking} | {unresolve,unresolved} | {kill,kills,killing,killed} the approval | taken … back`,
    undo: `undo | undoes | undoing | undid | cancel | cancels | cancelled | canceled | cancelling | canceling | pull | pulls | pulled | pulling | pull back | pulls back | pulling back | pulled back | reopen | reopens | reopened | reopening | re-open | re-opens | re-opened | re-opening | remove | removes | removed | removing | drop | drops | dropped | dropping | revert | reverts | reverted | reverting | reverse | reverses | reversed | reversing | strike | striking | disregard | ignore | suspend | suspends | suspended | suspending | lift | invalid | is void | reset | resets | resetting | unmark | unmarking | overturn | overturned | overturns | delete | deleting | erase | please disregard | please ignore | pls ignore | scratch {that,the,my,our,this,its}`,
    'no-longer': `
      no longer | is no longer | are no longer | not any longer | no more approval | not anymore
      | not any more`,
    'after-all': `
      after all | afterall | anymore | any more | any longer | as it turns out | it turns out | turns out`,

    be: `
      is | are | am | 's | 're | 'm | i'm | we're | it's | that's | here's | be | it is | has been
      | have been | 's been | been | has now been | have now been | has just been | has finally been
      | has already been | got | get | gets | stands | counts | goes | come | comes | are now | stays
      | remains`,
    was: `was | were | wasn't aware | got done`,
    have: `has | have | 've | i've | we've | having | has got | had a look | did | does | do`,
    self: `
      i | we | i've | we've | i'm | we're | me | us | myself | ourselves | i am | we are | our team
      | my team | yours truly | here | both of us | the whole team | all of us | we all | they | they've
      | they're | their | my colleagues | folks here | team here | dri`,
    it: `
      it | that | this | this one | these | them | it's | that's | one | ones | the above | so | its`,
    update: `
      edit | edited | update | updated | upd | correction | corrected | eta edit | ps | p.s. | now it is
      | now it's | it is now | it's now | is now | edit 2 | resolved | scratch that it is | false alarm | now
      | outdated | obsolete | that has changed | has changed since | changed since`,
    both: `both | both of them | all three | all of them | the two | both reviews`,
    and: `
      and | & | + | as well as | plus | and also | along with | together with | so | hence | thus
      | therefore | with that | with this | which means | meaning | hereby | but also`,
    too: `
      too | as well | also | likewise | same for | same goes for | ditto | ditto for | same here for
      | so does | so is | same with | the same for | equally | theirs | ours | mine | its own | so have
      | so did | has as well | so has | so are`,
    but: `
      but | however | though | although | yet | whereas | while | even though | on the other hand
      | nevertheless`,
    filler: `
      i.e. | ie | namely | that is | together | resp. | viz. | w.r.t. | p.s. | the | a | an | our | my | its
      | their | your | this | that | these | those | his | her | of | by | from | on | in | at | to | for | as
      | all | every | everything | all of | whole | entire | full | total | each | three | two | all two
      | of them | now | finally | officially | formally | hereby | just | already | also | fully | totally
      | completely | entirely | successfully | successful | positive | positively | happily | gladly
      | herewith | definitely | absolutely | certainly | clearly | simply | indeed | really | truly | even
      | still valid | again | itself | hereby officially | once and for all | as of now | as of today
      | as of this moment | effective immediately | effective now | with immediate effect | at last
      | at long last | in full | in its entirety | end to end | end-to-end | top to bottom | 100 % | 100%
      | a hundred percent | one hundred percent | hundred percent | from my side | from our side
      | from our end | from my end | on our side | on my side | on our end | on my end | on my part
      | on our part | for my part | on the part of | on behalf of | in the name of | speaking for | acting for
      | as far as | is concerned | are concerned | as for | regarding | concerning | re | w r t
      | when it comes to | in terms of | with regard to | with regards to | with respect to | as to | for this
      | for this one | for this service | for this launch | for this release | for this change
      | for this project | for this review | for this prr | for this run | for this round | for this time
      | for this rollout | for this deployment | for this feature | for this version | for the launch
      | for the release | for the service | for the rollout | for production | for prod | for go-live
      | for launch | for release | for you | for us | for me | for now done | on this | on this one
      | on this launch | on this release | on this service | on this change | on this review | on this project
      | on it | to this | to this launch | to it | with it | with this | with this one | with this review
      | of this | of this one | of this service | of this launch | of this review | this round | this time
      | this service | this launch | this release | this review | this change | this thing | this pr
      | the launch | the service | the release | the rollout | the deployment | the project | in this channel
      | in here | to the launch | team | teams | team's | crew | folks | people | guys | group | squad | gang
      | org | reviewer | reviewers | colleagues | members | y'all | lads | everyone | everybody | channel
      | friends | world | gents | ladies | dear all | dear colleagues | ok | okay | k | kk | alright
      | all right | right | so | well | yes | yep | yeah | yup | aye | sure thing | yay | woo | woohoo | woot
      | hooray | hurray | whoop | boom | bam | phew | great | awesome | perfect | nice | cool | excellent
      | fantastic | super | wonderful | brilliant | great news | good news | great stuff | hey ho | voila
      | tada | ta-da | congrats | congratulations | well done | good job | great job | good work | nice work
      | great work | nicely done | kudos all | enjoy | have fun | good luck | carry on | proceed
      | please proceed | go ahead | please go ahead | you may proceed | you can proceed | feel free to proceed
      | feel free to ship | happy shipping | happy launching | happy launch | let's go | let's go live
      | off you go | onwards | over to you | go go go | party time | the end | period | full stop
      | final answer | status | status update | quick update | short update | update from | news from | news
      | reporting in | for the record | heads up | heads-up | head's up | psa | announcement | confirmation
      | final | final status | final verdict | result | results | summary | sum-up | tl dr | tldr | in short
      | in summary | long story short | bottom line | to sum up | to wrap up | quick note | note | fyi
      | hooray for | official | official now | can confirm | can confirm that | i can confirm
      | i can confirm that | we can confirm | we can confirm that | confirming | confirming that | confirmed
      | i confirm | i confirm that | i hereby confirm | i hereby confirm that | we confirm | we confirm that
      | let me confirm | let me confirm that | happy to confirm | happy to confirm that | happy to report
      | happy to report that | happy to say | happy to say that | happy to announce | happy to announce that
      | pleased to confirm | pleased to confirm that | pleased to report | pleased to report that
      | pleased to announce | pleased to announce that | pleased to say | pleased to say that | glad to report
      | glad to report that | glad to say | glad to say that | glad to confirm | proud to announce
      | proud to announce that | delighted to announce | delighted to report | delighted to confirm
      | i am pleased to confirm that | just confirming | just confirming that | this is to confirm
      | this is to confirm that | wanted to confirm | just wanted to confirm | i declare | declare | declaring
      | we declare | pronounce | i hereby declare | hereby declare | wanted to let you know
      | wanted to let you know that | just wanted to let you know | want to let you know | letting you know
      | letting you know that | let you know that | this is to say | to let you know | to inform you that
      | to inform you | please note | please note that | note that | be informed that | be advised that
      | for your information | you can | you may | i am | of course not an issue | can say | can say that
      | i can say | i can report | i can report that | consider | consider it | mark | mark it | marking
      | marked | mark as | marked as | calling | call | call it | put | putting | put down | count us in
      | count | counted | record it as | you can tick | tick | feel free to tick | you can mark
      | you can check off | please mark | we call | down | have now | has now | has just | have just
      | just now | has finally | have finally | have all | has all | has also | have also | did | do | does
      | been through | gone through everything | went through everything | went through it | had a look
      | took a look | taken a look | looked at it | looked at everything | reviewed | reviewed and
      | reviewed everything | has reviewed | have reviewed | checked | checked everything | has checked
      | have checked | verified | double-checked | double checked | tested | read | read everything | very
      | much | pretty | quite nicely | so far so good | as promised | as discussed | as agreed | as planned
      | on time | ahead of time | ahead of schedule | as announced | as expected | formal | overall | main
      | last | remaining part | final round | final pass | second pass | full pass | deep dive | walkthrough
      | walk-through | after a | end of story | here | there | today | tonight | this morning | this afternoon
      | this evening | right now | a minute ago | minutes ago | an hour ago | moments ago | a moment ago
      | at lunch | during lunch | over lunch | in the meantime | meanwhile | yesterday | last night
      | yesterday evening | yesterday afternoon | this week | earlier today | from earlier | from yesterday
      | from this morning | of yesterday | of this morning | earlier | from before | given yesterday
      | gave yesterday | gave | gave you | i gave | we gave | i gave yesterday | given earlier
      | granted earlier | on monday | on tuesday | on wednesday | on thursday | on friday | from monday
      | from tuesday | from wednesday | from thursday | from friday | without findings | without any findings
      | without issues | without any issues | without remarks | without objections | without complaints
      | with no findings | with no issues | with no open points | with no objections | with no remarks
      | with no comments | with success | with flying colors | with flying colours | with a positive result
      | with pleasure | with confidence | sorry | apologies | sorry for the wait | sorry for the delay
      | sorry it took so long | very sorry | unfortunately | sadly | regretfully | i'm afraid | regret to say
      | i regret to say that | have to | must | need to | had to | i have to | we have to | having to
      | going to have to | i must | we must | therefore | for the time being | until further notice
      | for the moment | for now | for safety | to be safe | decided to | decided | at this point
      | at this time | as a precaution | as a result | with regret | with a heavy heart | right away | asap
      | immediately | let me | i want to | we want to | i'd like to | we'd like to | i would like to
      | we would like to | allow me to | want to | would like to | hate to | hate to do this | i'm sorry
      | anyway | anyhow | anyways | so yeah | changed its mind | changes its mind | changed my mind
      | changed our mind | had a change of heart | long story | fwiw | honestly | frankly | basically said
      | back | you | u | make | made | carried out | performed | conducted | ran | run | after all the work
      | {gave,given,granted,issued,approved,signed,from,of,posted,gave you,we gave,i gave} {,on }{monday,tuesday,wednesday,thursday,friday,saturday,sunday,yesterday,last night}
      | we gave you | i gave you | that we gave | that i gave | we posted | i posted | dept | department
      | dept. | unit | desk | with everything | plain | whole-heartedly | wholeheartedly | unanimously
      | in unison | jointly | folks here | treat | regards | best regards | kind regards | warm regards | best
      | br | best wishes | yours | yours truly | sincerely | xoxo | over and out | cheerio | ta | fellow
      | pals | actually | in fact | as a matter of fact | off | up | out | away | ugh | meh | argh fine | whew
      | either way | regardless | in any case | in any event | mate | peeps | dude | fam | accordingly
      | consequently | thankfully | fortunately | luckily | lastly | firstly | secondly | additionally
      | separately | similarly | personally | result is
      | {happy,pleased,glad,delighted,proud,thrilled,excited,relieved} to {inform,advise,share,tell,tell you,let you know,announce,report,confirm,say,state,declare,see} {,you ,everyone ,all }{,that}
      | {i,we} {inform,hereby inform,would like to inform,want to inform,herewith inform,state,attest,certify,declare} {,you ,everyone }{,that}
      | be informed | please be informed | kindly note | kindly note the below | please be advised | the below
      | gotta | shoot | dang | darn | ah | oh | uh | um | hm | hmm | stands | thanks a million | many thanks
      | came | comes | as of | utc | cet | cest | pst | gmt | bst | am | pm | repeat | i repeat
      | your friendly | friendly | neighbourhood | neighborhood | under {these,the,the given} circumstances
      | {the ,a ,this ,your ,our ,}{go-live,golive,go live,cutover,cut-over,launch day} | both counts
      | not that it isn't | out of | corner | hq | tl;dr | land | headquarters
      | as per {plan,discussion,agreement,checklist,process,policy,our call,the checklist}`,
    recent: `
      today | just now | this morning | this afternoon | this evening | a minute ago | minutes ago
      | an hour ago | moments ago | a moment ago | just | earlier today | hereby | a few minutes ago
      | half an hour ago | an hour back | tonight | yesterday`,
    adjunct: `
      with | after reviewing | after going | after checking | after reading | after looking | after testing
      | after verifying | after walking | after the walkthrough | after a | after two | after three
      | after some | after several | after much | after many | after long | because | because of | since
      | as the | as we | as i | as they | as it | as you | thanks to | given | see | see also | details
      | notes | link | links | ticket | via | following | having | based on | due to | cc | using | including
      | inclusive of | that's why | so you can | so please | so we can | so go | so ship | ref | reference
      | when we | now that | considering | we found | in light of | in view of | seeing | owing to
      | on account of | effective | on second thought | upon | btw | by the way | ps`,
    thanks: `
      thanks | thank you | thx | ty | many thanks | kudos | shout-out | shoutout | shout out | props
      | hats off | big thanks | special thanks | congrats to | congratulations to | thanks to the | grateful
      | appreciate | well done | cheers | bye | ciao | hugs`,
    greet: `
      hi | hey | hello | dear | good morning | morning | good afternoon | good evening | hiya | hallo | yo
      | howdy | welcome | cc | ping | attention | attn`,
    of: `for | of | about | regarding | done with | finished with | through with`,
    harmless: `
      everything we wanted | everything we wanted to see | all we wanted | wanted to see | we wanted to see
      | longer than i wanted | longer than wanted | needed to see | everything we needed | all we needed
      | so much for | let me know | let us know | let me know if | let us know if | if you have questions
      | if you have any questions | if you need anything | if anything comes up | if anything | if something
      | if there are questions | if there's anything | if you need me | if needed | if you like | if you want
      | if you don't mind | if you need | if you run into | whenever you like | whenever you want
      | whenever you're ready | whenever you are ready | when you're ready | when you are ready | whenever
      | no open questions | no questions | no open items | no open points | no hidden surprises
      | no further questions | no more questions | no problem | no problems | no problems found | no worries
      | no rush | not a single issue | not a single finding | nothing came up | nothing to complain
      | nothing to complain about | nothing stood out | nothing worth mentioning | nothing missing
      | nothing pending | nothing open | nothing remaining | nothing outstanding | didn't find anything
      | did not find anything | couldn't find anything | could not find anything | couldn't find any issues
      | could not find any issues | didn't find any issues | didn't find any | did not find any
      | found nothing | found no issues | see no reason not to | no reason not to | can't find anything
      | nothing else | nothing else from | nothing else needed | no need to wait | don't be surprised
      | don't hesitate | do not hesitate | not important | not a blocker | not blocking | no biggie
      | no big deal | no action needed | no action required | no surprises | no regressions | no data lost
      | no gaps | no red flags | no showstoppers | no show-stoppers | no show stoppers | not only | why not
      | no doubt | without a doubt | no longer any concerns | no longer any doubts | no longer a concern
      | no longer an issue | no longer a blocker | can't wait | cannot wait | couldn't be happier
      | could not be happier | couldn't have been smoother | never had so little | never better | not bad
      | not too bad | not to worry | nothing but | no less | no further action | no further ado
      | without further ado | as if on cue | should be fine | should be good | should be safe | still works
      | still green | still valid | we'll see | what a ride | what a journey | when it rains
      | question from yesterday | questions were answered | all questions | open questions answered
      | all open questions | all open points | all open items | all open issues | open items are closed
      | open points are closed | all remaining | last remaining | last open | the last open | the remaining
      | every remaining | all outstanding | all pending | last outstanding | last pending | the last missing
      | last missing | no missing | isn't missing anything | not missing anything | was missing | were missing
      | was pending | were pending | was open | were open | was blocked | were blocked | was still open
      | used to be missing | missing pieces are in | said yes | said ok | needs no | needed no | need no
      | no need | once more | at once | all at once | thanks once again | once again | this once | for once
      | more than once | only once | at least once | in case of fire | in case you missed it
      | in case you were wondering | in case anyone | in case you | just in case | as soon as possible
      | by now | until monday | until tomorrow | until next week | until then | until tuesday | till then
      | till monday | or so | sooner or later | more or less done | one or two | a question or two
      | not a big deal | will do | it will be | will be there | i'll be | we'll be | i will be | on call if
      | shout if | yell if | ping me if | reach out if | call me if | give me a shout if | before the weekend
      | before lunch | before i board | before i go | before i forget | before vacation | as soon as i
      | when in doubt | cover for me | if you haven't already | when i get back | if you ask me
      | none of them blocking | none of which block | none of them critical | none blocking | none critical
      | nothing critical | nothing blocking | not for this review | not part of this review
      | out of scope for this | not in scope
      | {if,when,whenever,should} you {ever ,}{want,need,like,have,run,see,find,plan,wish,notice,spot,get,hit}
      | no follow-ups | no follow ups | nobody needs to | no one needs to | isn't the prettiest
      | not the prettiest | not much to report | won't need | never doubted | didn't see anything
      | did not see anything | we didn't see | didn't notice | that's not on us | not on us | not our call
      | not us | not much | why wait | not a problem | wasn't a problem | weren't a problem | is not a problem
      | isn't a problem | isn't an issue | is not an issue | not an issue | not relevant | not required
      | not necessary | no issue | not affected | didn't affect | doesn't matter | does not matter
      | does no harm | no harm | not a concern | no dealbreaker | no deal-breaker | not a dealbreaker
      | nothing to worry about | not to be confused | nothing dramatic | nothing serious | nothing major
      | nothing big | nothing urgent | not urgent | another {look,round,pass,time,go,check,read,review}
      | you asked about | you asked for | you were asking about | you asked
      | nothing against {it,this,that,the launch,the release}
      | {questions,comments,findings,points,concerns,remarks,items,actions,action items} {are,were,have been,got,now} {answered,addressed,resolved,closed,fixed,sorted,cleared}
      | {questions,comments,findings,points,concerns,remarks,items} {answered,addressed,resolved,closed,fixed}
      | {nothing,none} {left ,still ,remains ,is ,else is ,else }{open,outstanding,pending,missing}
      | {blocker,blockers,the blocker,showstopper} {is,are,was,were,has been,have been} {gone,resolved,fixed,cleared,removed,closed}
      | not on our side | nothing left open
      | signing off for {today,now,tonight,the day,this week,the week,lunch,good}`,
    other: `
      reviewer's | approver | approvers | signer | signers | reviewed by | tool | dashboard | dashboards
      | runbook | runbooks | playbook | template | templates | checklist template | meeting | meetings | call
      | calls | training | trainings | hiring | interview | interviews | on-call | on call | oncall | rotation
      | shift | week | sprint | budget | roadmap | migration | upgrade | patch | patches | rollout
      | deployment | deploy | incident | postmortem | post-mortem | retro | retrospective | ticket | tickets
      | epic | doc | docs | documentation | document | wiki | page | pages | alert | alerts | alerting
      | pipeline | pipelines | cluster | clusters | code | branch | pr | prs | mr | release | releases
      | version | quarter | rules | policy | policies | guard | guards | desk | desks | office | people's
      | party | lunch | event | conference | talk | survey | okrs | okr | planning | standup | stand-up
      | stand up | sync | all-hands | offsite | workshop | onboarding | course | certificate | certificates
      | cert | certs | keys | key | token | tokens | scan | scans | scanner | report | reports | slides
      | draft | drafts | proposal | design | plan | plans | spec | specs | questionnaire | form | forms | bot
      | channel's | thread | threads | access | request form | request | requests | queue | backlog | board
      | boards | access request | room | rooms | lead | leads | manager | engineer | engineers | intern
      | interns | tshirts | stickers | swag | level | levels | group chat | group call | headcount | candidate
      | candidates | offer | tests | test | testing | load test | pen test | pentest | chaos test | exercise
      | drill | game day | module | modules | subscription | bill | invoice | order | contract | contracts
      | vendor | vendors | fix | fixes | bug | bugs | hotfix | bugfix | feature | features | comments
      | comment | findings | finding | questions | question | notes | minutes | pre-review | pre-check
      | precheck | prereview | mini-review | self-review | self-assessment | code review | code reviews
      | design review | design reviews | doc review | peer review | incident review | access review
      | architecture review | budget review | performance review | performance reviews | post-incident review
      | quarterly review | annual review | yearly review | sprint review | vendor review | threat model review
      | dependency review | first review | kick-off | kickoff | intro | introduction | go/no-go | go / no-go
      | go no-go | no-go meeting`,

    negation: `
      not | n't | isn't | isnt | aren't | arent | wasn't | weren't | hasn't | hasnt | haven't | havent
      | hadn't | don't | dont | doesn't | doesnt | didn't | didnt | can't | cant | cannot | couldn't | won't
      | wont | wouldn't | shouldn't | ain't | aint | never | no | none | nobody | no one | no-one | nothing
      | neither | nor | nowhere | without | nope | nah | no way | far from | anything but | by no means
      | in no way | hardly | barely | scarcely | incomplete | unfinished | undone | un-done | uncompleted
      | unapproved yet | lacks | lack | lacking | fails | failed | fail | failing | refuse | refuses | refused
      | refusing | decline | declines | declined | reject | rejects | rejected | rejecting | rejection | deny
      | denies | denied | block | blocks | blocked | blocking | blocker | veto | vetoes | vetoed | no-go
      | no go | nogo | false | wrong | untrue | unable | instead of | rather than | non | not yet | not quite
      | not really | yet to | withheld | withholds | withhold | withholding | no sign-off | no approval
      | no signoff | disagree | disagrees | oppose | opposes | object | objects | objection`,
    question: `
      who | whom | whose | what | which one | when will | when does | when did | when is | when are
      | when can | where | why | how | how come | whether | anyone | anybody | does anyone | do we know
      | do you know | can someone | can anyone | can somebody | could someone | could anyone | could somebody
      | can you | could you | would you | will you | do i | did you | is it | is there | are there | any news
      | any update | any updates | any idea | any word | wondering | wonder | curious | asking | ask | asked
      | question | y/n | y / n | yes or no | right ? | correct ? | isn't it | hasn't it | haven't they
      | hasn't she | or not | or still | or am i | am i | may i | shall we | should we | should i | should
      | eh | can i | can we | could i | could we | may we`,
    condition: `
      if | once | when | whenever | unless | until | till | provided | provided that | providing
      | as soon as | as long as | so long as | assuming | assumes | in case | in the event | on condition
      | on the condition | under the condition | on the premise | conditional | conditional on | conditionally
      | conditioned on | contingent | contingent on | contingent upon | depending on | depends on | depends
      | dependent on | subject to | given that you | only after | not before | otherwise | or else | except if
      | even if | what if | only if | iff | should there | should the | should they | should you | should it
      | had it | were it | in principle | in theory | theoretically | on paper | hypothetically | tentatively
      | tentative | provisionally | provisional | preliminary | preliminarily | with conditions
      | with the condition | with reservations | with caveats | with a caveat | with the caveat
      | with one caveat | with a condition | with one condition | with one exception | with exceptions
      | with an exception | with the exception | with the proviso | upon completion | modulo`,
    future: `
      will | 'll | i'll | we'll | they'll | it'll | that'll | won't be long | going to | gonna | about to
      | soon | shortly | tomorrow | tmrw | tmr | tomorrow's | next week | next month | next sprint
      | next quarter | next monday | next days | in the next | later | later today | by eod | by end of day
      | by the end of | by the end | by tonight | by noon | by monday | by tuesday | by wednesday
      | by thursday | by friday | by saturday | by sunday | by next | by tomorrow | by the weekend
      | until friday | eod | eow | eta | due | due on | planned | plan to | plans to | planning to | scheduled
      | expected | expect | expects | expecting | in progress | in-progress | ongoing | on-going | underway
      | under way | work in progress | working on | starts | starting | started | start | begin | begins
      | beginning | began | being reviewed | under review | in review | reviewing now | currently | coming
      | to come | to follow | follows | will follow | on its way | on the way | on track | in the works
      | in the pipeline | up next | next up | queued | target | targeting | aims | aiming | in an hour
      | in a few hours | in two hours | in two days | in a few days | in a day | in 2 days | in a bit
      | in a minute | in a moment | this week still | pending signature | to be done | to be completed
      | to be approved | to be signed | to be finished | to be reviewed | to do | promise | promises
      | promised | heading for | being | is being | are being | {i'm,we're,i am,we are,they're,they are} on it`,
    modality: `
      should | should be | should've | should have | would | would be | would have | could | could be
      | might | might be | may | may be | may have | must have | must be | ought | ought to | can be
      | supposed | supposed to | supposedly | presumably | probably | prolly | possibly | perhaps | maybe
      | likely | unlikely | hopefully | hope | hopes | hoping | wish | wishes | wishing | think | thinks
      | thinking | thought | guess | guesses | guessing | i'd guess | believe | believes | believed | assume
      | assumed | assumption | suppose | reckon | imagine | feel | feels | feels like | feel like | seem
      | seems | seemed | seemingly | appear | appears | appeared | looks like | looks as if | look as if
      | looks as though | looks done | looks complete | looks finished | look like | sounds like
      | sounds as if | sounds | imho | imo | pretty sure | fairly sure | quite sure | not sure | unsure
      | almost sure | i'm sure | surely | sure | certain that | convinced that | doubt | doubts | doubtful
      | suspect | expect | want | wants | wanting | need | needs | needing | require | requires | required
      | requiring | would like | would love | 'd like | i'd like | 'd love | prefer | let's say | so to speak
      | sort of | kind of | kinda | more or less | in a way | somehow | considering | consider withdrawing
      | consider whether | considering withdrawing | thinking about | thinking of | tempted | inclined
      | leaning | leaning towards | debating | discuss | discussing | unclear | not clear | dunno | no idea
      | who knows | can't tell | could tell | pretend | pretending | dream | dreams | in your dreams
      | willing to | ready to sign | ready to approve | able to | methinks | me thinks | i daresay
      | i dare say | i gather | i take it`,
    tense: `
      last year | last month | last quarter | last week | last time | last sprint | last spring
      | last summer | last autumn | last fall | last winter | last january | last december | last round
      | the last time | years ago | a year ago | two years ago | months ago | weeks ago | a week ago
      | ages ago | long ago | long time ago | a while ago | a while back | back then | back in | at the time
      | at that time | in the past | once upon a time | previously | previous | formerly | former
      | in former times | originally | initially | first time | earlier this year | earlier this month
      | earlier versions | earlier version | the other day | the old | old | older | old one | in january
      | in february | in march | in april | in june | in july | in august | in september | in october
      | in november | in december | in q1 | in q2 | in q3 | in q4 | q1 | q2 | q3 | q4 | in 2019 | in 2020
      | in 2021 | in 2022 | in 2023 | in 2024 | in 2025 | in 2026 | 2019 | 2020 | 2021 | 2022 | 2023 | 2024
      | 2025 | 2026 | had | had been | 'd been | had already | used to | used to be | would always | always
      | usually | normally | typically | historically | back when | in those days | ever since | already had
      | had signed | had approved | had completed | h1 | h2 | prior | prior one | last one`,
    partial: `
      almost | nearly | mostly | partly | partially | in part | partial | half | halfway | half-way
      | half way | three quarters | largely | for the most part | basically | practically | virtually
      | essentially | more or less | roughly | nearly there | almost there | close to | as good as
      | just about | well on | getting there | some of | some | most of | most | a few | several | few
      | parts of | one part | first part | second part | part 1 | part 2 | part one | phase 1 | phase 2
      | phase one | phase two | step 1 | step one | first half | second half | half of | first pass
      | first round | initial | initial review | round one | round 1 | except | except for | excepting
      | apart from | aside from | other than | besides | save for | minus | bar | barring | excluding
      | with the exception of | all but | everything but | pending | still pending | still open
      | still missing | still waiting | still need | still needs | still needed | still have to | still has to
      | still to | still to come | yet to be | open item | open items | open point | open points | open issue
      | open issues | open question | open questions | outstanding | remaining | remains | remain | left
      | left to do | one left | two left | item left | items left | one item | one thing | one more | one last
      | two things | two items | a couple of | a couple | more to | more day | to be continued | missing
      | lacking | todo | todos | to-do | follow-up needed | waiting | waiting for | waiting on | wait for
      | waits for | awaiting | on hold | hold | holding | paused | blocked on | stuck | halted | needs work
      | needs a | need more | needs more | ish | -ish | so far | up to | as of yet | so-so | incomplete
      | half-done | half done | half-baked | first of | out of | of 3 | of 5 | draft | soft | interim
      | temporary | temporarily | pending completion | pending your | pending the fix | pending fix
      | pending fixes | pending the | pending a | pending one | pending review
      | {,still ,some ,many ,several ,few ,forty ,ten }open {comments,findings,tickets,bugs,questions,actions,risks,threads}
      | this close | this close to | so close to | very close to`,
    hearsay: `
      says | said | say | saying | told | tells | tell | tell me | claims | claim | claimed | claiming
      | states | stated | writes | wrote | written | mentions | reports that | reportedly | allegedly
      | apparently | evidently | according to | acc to | per bob | rumor | rumour | rumors | rumours
      | rumor has it | rumour has it | word is | word has it | word on the street | gossip | they say
      | people say | so they say | as they say | someone said | supposedly | announced | announces | informs
      | insists | insisted | swears | swore | asserts | believes | thinks | quote | quoting | quoted | copied
      | forwarded | fwd | pasted | jira has | wiki has | board says | marked in | marked as done in | see jira
      | from the log | tooltip | bot says | bot claims | the bot | phrase | phrases | as per | if you believe
      | credits | from the logs`,
    request: `
      could you | can you | would you | need you to | want you to | ask you | asking you | we ask | i ask
      | request | requesting | requested | requests | make sure | ensure | don't forget | do not forget
      | remember to | remind | reminder | need sign-off | need the | needs to | need to get | have to get
      | must be | has to be | have to be | looking for | look for | still looking | in need of | waiting for
      | get the | get a | get your | go and | type | post | write | reply with | answer with | respond with
      | comment with | say | just say | enter | send | in order to | how to | let's get | lets get
      | let's finish | let's complete | try to | trying to | try | hurry | hurry up | do the needful | chase
      | chasing | nudge | poke | calling for | call for | invite | help | help us | want | want the | required
      | requires | demand | demands | urge | expecting | would appreciate`,
    irony: `
      jk | just kidding | kidding | j/k | j / k | / s | yeah right | yeah sure | oh yeah | oh sure | oh yes
      | sure sure | as if | pigs fly | when pigs fly | in your dreams | dream on | i'm the pope
      | i am the pope | the pope | pinky swear | kidding me | you wish | totally legit | totally finished
      | trust me bro | famous last words | good one | very funny | so funny | ha ha | ha | haha | lol | lmao
      | rofl | jk lol | hilarious | what a joke | is a joke | joke | joking | sarcasm | sarcastic | ironic
      | ironically | magically | miraculously | of course because | because who needs | who needs
      | what could go wrong | what could possibly go wrong | and monkeys | santa claus | santa | unicorns
      | and i am the | so-called | so called | must have been a very | not a single vuln | and pigs can fly
      | pigs can fly | pigs can | flying pigs | the queen of | queen of england | the king of
      | king of england | fairy tale | fairy tales | fairytale | happily ever after | sure thing | nice try
      | good joke | tooth fairy | unicorn | hell freezes over | elvis | made of cheese | a bridge to sell
      | earth is flat | batman | and i'm the | and i'm a | and i am a | and my name is | my grandma
      | easter bunny | yeah no | no way | as if that | oh great | oh wonderful | what a surprise
      | surprise surprise | who would have thought | riiight | suuure | suure | of course it is
      | of course it has | of course they did | of course they have | like magic | abracadabra | speed record
      | world record | without even looking | without opening | without reading | in record time
      | rubber stamp | rubber-stamp | must be nice | how convenient | call me | bet | in the same dream
      | in a dream | parallel universe | alternate universe | another universe | alternative universe | pigs
      | dreamt | dreamed | wet dream | sure jan | nudge nudge | wink wink | obviously not
      | for everyone , obviously | without {even ,}{opening,reading,looking,checking,a look}`,
    retracted: `
      scratch that | scratch the above | strike that | strike the above | never mind | nevermind | nvm
      | oops | whoops | ooops | wait | wait no | hold on | hang on | hold your horses | no wait
      | on second thought | on second thoughts | disregard | disregard this | disregard that | ignore this
      | ignore that | ignore me | ignore my last | ignore the above | ignore previous | please ignore
      | pls ignore | please disregard | wrong channel | wrong thread | wrong tab | wrong window | wrong review
      | wrong button | posted by mistake | sent too early | posted too early | sent by mistake | meant ❌
      | false start | april fools | april fool | not really | or not | gotcha | psych | argh no | argh | ah no
      | oh no | ugh no | hm no | hmm no | no no | correction no | i take that back | forget that
      | forget what i said | not what i meant | actually no | actually not | was meant for | meant for
      | wrong review thread | fat fingers | fat-fingered | fat finger
      | forget {what i just wrote,what i just said,what i wrote,my last message,that message,my message,it}
      | forget it`,
    list: `
      e.g. | criteria | definition of done | dod | agenda | todo | todos | to do | to-do | to-dos
      | next steps | steps | template | example | examples | for example | checklist for launch | requirements
      | prerequisites | before launch | before we launch | goals | plan | instructions | how to | goal
      | wanted | needed | missing | exit criteria | acceptance criteria | launch criteria | log | logs
      | output | from the log | transcript | quote | wording | phrases | suggested wording`,
    your: `your | yours`,
    'other-run': `
      sister | sister service | sister project | sister team | other service | other services
      | another service | another project | other project | other projects | other team's | different service
      | different project | different launch | their service | the other one | the other service
      | other channel | another channel | another team | in staging | on staging | staging only | for staging
      | in dev | on dev | in eu | in us | eu region | us region | emea | apac | v1 | v2 | v3 | v4 | v5
      | old service | previous version | last version | other launch | last launch | different thread
      | other thread | next door | neighbouring | neighboring`,
    relative: `who | which | whose | where | whom`,
    then: `then`,
    tag: `
      right | correct | huh | eh | innit | no | yeah | am i right | is that right | is that correct
      | isn't it | or no`,
    instead: `
      i meant | i mean | meant to say | meant to write | should have said | should be | make that
      | correction`,
    mistaken: `
      my bad | i was wrong | was wrong | i misread | misread | too early | too soon | by mistake | mistaken
      | i was mistaken | our mistake | my mistake | my fault | my error | got it wrong | got that wrong
      | overlooked something | i missed something | jumped the gun | premature | prematurely`,
    only: `only | only the | open | still`,
    'open-condition': `if | when | whenever | in case`,
    timing: `
      after the | after we | after you | after they | the moment | the minute | the second | the day | after`,
    day: `
      monday | tuesday | wednesday | thursday | friday | saturday | sunday | on monday | on tuesday
      | on wednesday | on thursday | on friday | in the afternoon | in the evening | in the morning | at noon`,
    reservation: `
      as far as i know | as far as i can tell | afaik | afaict | iirc | to my knowledge
      | to the best of my knowledge | if memory serves | if i recall | if i'm not mistaken
      | if i am not mistaken | as far as we know | as far as i remember | as far as i am aware
      | as far as i'm aware | as i understand it | if i understand correctly | in my understanding`,
    heard: `
      heard | hear | hearing | i hear | i heard | told me | told us | was told | were told | been told
      | i was told | informed me | informed us | read that | read somewhere | saw that
      | {someone,somebody,people,they,he,she} {mentioned,reported} | mentioned that | was mentioned
      | it was mentioned | got mentioned | per`,
    order: `see | see that | check that | check if | check whether | confirm that | verify that | verify | make | mark | give | record | add | put | leave | let | keep | note that | get | have | show | tell | prove | assert | ask | drop | tick | set | move | call`,
  },
};
