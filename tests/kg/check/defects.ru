# A defect for each thorough violation query, as an update of the small graph; each is headed by the query's name.

PREFIX igo: <https://w3id.org/communique/ns#>
PREFIX id: <https://w3id.org/communique/id/>
PREFIX g: <https://w3id.org/communique/graph/>
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX owl: <http://www.w3.org/2002/07/owl#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX schema: <https://schema.org/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX wd: <http://www.wikidata.org/entity/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

### reading-of-no-value
DELETE WHERE { GRAPH ?g { ?x igo:decidedOn ?y } } ;
INSERT { GRAPH g:text\/communique { ?r igo:onProperty igo:decidedOn } }
WHERE { GRAPH g:text\/communique { ?r igo:ofFact id:holding\/sco-afg-observer ; igo:onProperty igo:holder } }

### reading-without-value
DELETE { GRAPH ?g { ?r igo:valueEntity ?v } }
WHERE { GRAPH ?g { ?r igo:ofFact id:holding\/sco-afg-observer ; igo:onProperty igo:holder ; igo:valueEntity ?v } }

### reading-of-two-things
INSERT { GRAPH g:text\/communique { ?r igo:ofFact id:holding\/sco-ind-observer } }
WHERE { GRAPH g:text\/communique { ?r igo:ofFact id:holding\/sco-afg-observer ; igo:onProperty igo:holder } }

### reading-given-twice
INSERT { GRAPH ?g { id:twin ?p ?o } }
WHERE { GRAPH ?g { ?r igo:ofFact id:holding\/sco-afg-observer ; igo:onProperty igo:holder ; ?p ?o } }

### reading-without-rule
DELETE WHERE { GRAPH ?g { ?rule igo:ruleVersion ?v } }

### reading-named-otherwise
DELETE { GRAPH g:text\/communique { ?r igo:ofFact id:holding\/sco-afg-observer ; igo:onProperty igo:holder } }
INSERT { GRAPH g:text\/communique { ?r igo:ofFact id:holding\/sco-ind-observer ; igo:onProperty igo:holder } }
WHERE { GRAPH g:text\/communique { ?r igo:ofFact id:holding\/sco-afg-observer ; igo:onProperty igo:holder } }

### text-silent-on-key
DELETE WHERE { GRAPH ?g { ?r igo:ofFact id:holding\/sco-afg-observer ; igo:onProperty igo:holder } }

### words-outside-passage
INSERT { GRAPH g:text\/communique { ?r igo:asWritten "Atlantis" } }
WHERE { GRAPH g:text\/communique { ?r igo:ofFact id:holding\/sco-afg-observer ; igo:onProperty igo:holder } }

### state-by-another-name
INSERT { GRAPH g:text\/communique { ?r igo:nameAsWritten "Atlantis" } }
WHERE { GRAPH g:text\/communique { ?r igo:ofFact id:holding\/sco-afg-observer ; igo:onProperty igo:holder } }

### stated-year-outside-passage
INSERT { GRAPH g:text\/communique { ?r igo:valueLiteral "1971-01-01"^^xsd:date } }
WHERE { GRAPH g:text\/communique { ?r igo:ofFact id:holding\/sco-afg-observer ; igo:onProperty igo:holder } }

### stated-day-outside-passage
INSERT { GRAPH g:text\/communique { ?r igo:valueLiteral "2012-06-29"^^xsd:date } }
WHERE { GRAPH g:text\/communique { ?r igo:ofFact id:holding\/sco-afg-observer ; igo:onProperty igo:holder } }

### passage-not-cited
INSERT DATA { GRAPH g:text\/communique { <https://w3id.org/communique/id/text/communique#char=0,9> a igo:Passage } }

### passage-iri-of-other-offsets
DELETE { GRAPH ?g { ?s oa:start ?n } } INSERT { GRAPH ?g { ?s oa:start 1 } }
WHERE { GRAPH ?g { ?s oa:start ?n } FILTER(?n = 0) }

### passage-of-no-length
INSERT DATA { GRAPH g:text\/communique {
  <https://w3id.org/communique/id/text/communique#char=0,9> oa:hasSelector id:s .
  id:s oa:start 9 ; oa:end 9
} }

### work-without-text
INSERT DATA { GRAPH g:facts { id:work\/lost a igo:Work } }

### bounds-not-of-date
WITH g:facts DELETE { id:holding\/sco-afg-observer igo:startEarliest ?old }
INSERT { id:holding\/sco-afg-observer igo:startEarliest "2012-06-01"^^xsd:date }
WHERE { id:holding\/sco-afg-observer igo:startEarliest ?old }

### bound-without-date
INSERT DATA { GRAPH g:facts { id:holding\/sco-afg-observer igo:endLatest "2012-06-10"^^xsd:date } }

### attested-on-one-side
DELETE WHERE { GRAPH ?g { id:holding\/sco-afg-observer igo:firstAttested ?day } }

### attested-before-start
WITH g:facts DELETE { id:holding\/sco-afg-observer igo:startEarliest ?old }
INSERT { id:holding\/sco-afg-observer igo:startEarliest "2012-06-10"^^xsd:date }
WHERE { id:holding\/sco-afg-observer igo:startEarliest ?old }

### attested-on-no-day-of-a-text
WITH g:facts DELETE { id:holding\/sco-afg-observer igo:lastAttested ?old }
INSERT { id:holding\/sco-afg-observer igo:lastAttested "2012-06-10"^^xsd:date }
WHERE { id:holding\/sco-afg-observer igo:lastAttested ?old }

### status-begun-after-it-is-shown
WITH g:facts DELETE { id:holding\/sco-afg-observer igo:startLatest ?old }
INSERT { id:holding\/sco-afg-observer igo:startLatest "2012-06-10"^^xsd:date }
WHERE { id:holding\/sco-afg-observer igo:startLatest ?old }

### status-shown-without-beginning
DELETE WHERE { GRAPH ?g { id:holding\/sco-ind-observer igo:startLatest ?d } }

### told-before-it-happened
WITH g:facts DELETE { id:meeting\/sco-chs-2012-06-06-beijing igo:startEarliest ?old }
INSERT { id:meeting\/sco-chs-2012-06-06-beijing igo:startEarliest "2012-06-10"^^xsd:date }
WHERE { id:meeting\/sco-chs-2012-06-06-beijing igo:startEarliest ?old }

### scheduled-in-the-past
WITH g:facts DELETE { id:meeting\/sco-elders-of-the-steppe-2013 igo:startLatest ?old }
INSERT { id:meeting\/sco-elders-of-the-steppe-2013 igo:startLatest "2011-12-31"^^xsd:date }
WHERE { id:meeting\/sco-elders-of-the-steppe-2013 igo:startLatest ?old }

### meeting-too-long
WITH g:facts DELETE { id:meeting\/sco-chs-2012-06-06-beijing igo:endEarliest ?old }
INSERT { id:meeting\/sco-chs-2012-06-06-beijing igo:endEarliest "2012-09-07"^^xsd:date }
WHERE { id:meeting\/sco-chs-2012-06-06-beijing igo:endEarliest ?old }

### day-out-of-time
WITH g:facts DELETE { id:holding\/sco-afg-observer igo:startEarliest ?old }
INSERT { id:holding\/sco-afg-observer igo:startEarliest "1206-06-07"^^xsd:date }
WHERE { id:holding\/sco-afg-observer igo:startEarliest ?old }

### two-statuses-at-once
INSERT DATA { GRAPH g:facts { id:h a igo:StatusHolding ; igo:holder id:state\/afg ;
  igo:inOrganization id:organization\/sco ; igo:statusType id:status\/member ;
  igo:startLatest "2012-05-01"^^xsd:date ; igo:firstAttested "2012-06-09"^^xsd:date ;
  igo:lastAttested "2012-06-09"^^xsd:date } } ;
WITH g:facts DELETE { id:holding\/sco-afg-observer igo:lastAttested ?old }
INSERT { id:holding\/sco-afg-observer igo:lastAttested "2012-06-10"^^xsd:date }
WHERE { id:holding\/sco-afg-observer igo:lastAttested ?old }

### status-differs-between-translations
INSERT DATA { GRAPH g:facts { id:h a igo:StatusHolding ; igo:holder id:state\/afg ;
  igo:inOrganization id:organization\/sco ; igo:statusType id:status\/member ;
  igo:startLatest "2012-05-01"^^xsd:date ; igo:firstAttested "2012-06-07"^^xsd:date ;
  igo:lastAttested "2012-06-07"^^xsd:date } } ;
DELETE { GRAPH ?g { ?r igo:ofFact id:holding\/sco-afg-observer } }
WHERE { GRAPH ?g { ?r igo:ofFact id:holding\/sco-afg-observer ; igo:basis ?b . FILTER(?g = g:text\/press) } } ;
INSERT DATA { GRAPH g:text\/press { id:r igo:ofFact id:h ; igo:onProperty igo:statusType ; igo:evidence id:p .
  id:p oa:hasSource id:text\/press } }

### grant-without-decision
DELETE WHERE { GRAPH ?g { ?d igo:establishes id:holding\/sco-afg-observer } }

### decision-outside-its-meeting
WITH g:facts DELETE { id:decision\/sco-chs-2012-06-06-beijing-grant-status-sco-afg-observer igo:dateEarliest ?old }
INSERT { id:decision\/sco-chs-2012-06-06-beijing-grant-status-sco-afg-observer igo:dateEarliest "2012-06-10"^^xsd:date }
WHERE { id:decision\/sco-chs-2012-06-06-beijing-grant-status-sco-afg-observer igo:dateEarliest ?old }

### decision-of-another-kind
WITH g:facts DELETE { id:decision\/sco-chs-2012-06-06-beijing-grant-status-sco-afg-observer igo:decisionType ?old }
INSERT { id:decision\/sco-chs-2012-06-06-beijing-grant-status-sco-afg-observer igo:decisionType id:decision-type\/appoint }
WHERE { id:decision\/sco-chs-2012-06-06-beijing-grant-status-sco-afg-observer igo:decisionType ?old }

### decision-by-another-body
WITH g:facts DELETE { id:decision\/sco-chs-2012-06-06-beijing-grant-status-sco-afg-observer igo:takenBy ?old }
INSERT { id:decision\/sco-chs-2012-06-06-beijing-grant-status-sco-afg-observer igo:takenBy id:organization\/un }
WHERE { id:decision\/sco-chs-2012-06-06-beijing-grant-status-sco-afg-observer igo:takenBy ?old }

### shortcut-without-holding
INSERT DATA { GRAPH g:derived { id:state\/ind igo:memberOf id:organization\/sco } }

### holding-without-shortcut
DELETE WHERE { GRAPH ?g { id:state\/chn org:memberOf ?o } }

### status-labelled-otherwise
WITH g:facts DELETE { id:holding\/sco-afg-observer igo:statusType ?old }
INSERT { id:holding\/sco-afg-observer igo:statusType id:status\/member }
WHERE { id:holding\/sco-afg-observer igo:statusType ?old }

### person-in-two-places
INSERT DATA { GRAPH g:facts { id:m igo:startLatest "2012-06-06"^^xsd:date ; igo:place id:place\/moscow .
  id:p igo:person id:person\/hu-jintao ; igo:atMeeting id:m } }

### person-twice-at-a-meeting
INSERT DATA { GRAPH g:facts { id:p a igo:Participation ; igo:person id:person\/hu-jintao ;
  igo:atMeeting id:meeting\/sco-chs-2012-06-06-beijing } }

### person-for-two-states
INSERT DATA { GRAPH g:facts { id:participation\/sco-chs-2012-06-06-beijing-hu-jintao igo:representing id:state\/kaz } }

### office-of-another-state
INSERT DATA { GRAPH g:facts { id:post\/chn-president igo:postIn id:state\/kaz } }

### capacity-without-status
WITH g:facts DELETE { id:participation\/sco-chs-2012-06-06-beijing-hu-jintao igo:capacity ?old }
INSERT { id:participation\/sco-chs-2012-06-06-beijing-hu-jintao igo:capacity id:capacity\/observer }
WHERE { id:participation\/sco-chs-2012-06-06-beijing-hu-jintao igo:capacity ?old }

### participation-attested-otherwise
WITH g:derived DELETE { id:participation\/sco-chs-2012-06-06-beijing-hu-jintao igo:lastAttested ?old }
INSERT { id:participation\/sco-chs-2012-06-06-beijing-hu-jintao igo:lastAttested "2012-06-10"^^xsd:date }
WHERE { id:participation\/sco-chs-2012-06-06-beijing-hu-jintao igo:lastAttested ?old }

### fact-labelled-otherwise
WITH g:facts DELETE { id:meeting\/sco-chs-2012-06-06-beijing igo:startDate ?old }
INSERT { id:meeting\/sco-chs-2012-06-06-beijing igo:startDate "2012-06-10"^^xsd:date }
WHERE { id:meeting\/sco-chs-2012-06-06-beijing igo:startDate ?old }

### person-of-two-nationalities
INSERT DATA { GRAPH g:facts { id:tenure\/sco-secretary-general-dmitry-mezentsev igo:nationality id:state\/rus ,
  id:state\/kaz } }

### namesakes
INSERT DATA { GRAPH g:facts { id:person\/hu a igo:Person ; skos:prefLabel "Hu Jintao"@en } }

### two-in-one-post
INSERT DATA { GRAPH g:facts {
  id:tenure\/sco-secretary-general-dmitry-mezentsev igo:endEarliest "2015-12-31"^^xsd:date .
  id:t a igo:Tenure ; igo:post id:post\/sco-secretary-general ; igo:person id:person\/x ;
    igo:startLatest "2014-01-01"^^xsd:date ; igo:endEarliest "2016-12-31"^^xsd:date
} }

### two-in-one-office-at-a-meeting
INSERT DATA { GRAPH g:facts { id:p igo:atMeeting id:meeting\/sco-chs-2012-06-06-beijing ;
  igo:inOfficeAs id:post\/chn-president ; igo:person id:person\/x } }

### two-chairs-of-a-meeting
INSERT DATA { GRAPH g:facts { id:meeting\/sco-chs-2012-06-06-beijing igo:chairedBy id:person\/hu-jintao ,
  id:person\/dmitry-mezentsev } }

### two-chairs-at-once
INSERT DATA { GRAPH g:facts { id:c a igo:Chairmanship ; igo:chairedOrganization id:organization\/sco ;
  igo:chairingState id:state\/chn ; igo:startLatest "2012-01-01"^^xsd:date ;
  igo:endEarliest "2012-12-31"^^xsd:date . id:d a igo:Chairmanship ; igo:chairedOrganization id:organization\/sco ;
  igo:chairingState id:state\/kaz ; igo:firstAttested "2012-03-01"^^xsd:date ;
  igo:lastAttested "2012-04-01"^^xsd:date } }

### before-the-founding
INSERT DATA { GRAPH g:facts { id:f igo:foundingEvent id:event\/founded ; igo:organization id:organization\/sco ;
  igo:dateEarliest "2015-01-01"^^xsd:date } }

### founded-twice
INSERT DATA { GRAPH g:facts { id:e igo:foundingEvent id:event\/founded ; igo:organization id:organization\/sco ;
  igo:dateEarliest "2012-06-10"^^xsd:date ; igo:dateLatest "2012-06-10"^^xsd:date .
  id:f igo:foundingEvent id:event\/founded ; igo:organization id:organization\/sco ;
  igo:dateEarliest "2001-06-15"^^xsd:date ; igo:dateLatest "2001-06-15"^^xsd:date } }

### body-of-another-organization
WITH g:facts DELETE { id:meeting\/sco-chs-2012-06-06-beijing igo:organization ?old }
INSERT { id:meeting\/sco-chs-2012-06-06-beijing igo:organization id:organization\/un }
WHERE { id:meeting\/sco-chs-2012-06-06-beijing igo:organization ?old }

### meeting-given-twice
INSERT { GRAPH g:facts { id:meeting\/twin ?p ?o } }
WHERE { GRAPH g:facts { id:meeting\/sco-chs-2012-06-06-beijing ?p ?o } }

### two-main-meetings
INSERT DATA { GRAPH g:facts { id:meeting\/sco-elders-of-the-steppe-2013 igo:isMainOf id:work\/sco-beijing } }

### attendance-at-a-meeting-of-no-text
WITH g:facts DELETE { id:participation\/sco-chs-2012-06-06-beijing-hu-jintao igo:atMeeting ?old }
INSERT { id:participation\/sco-chs-2012-06-06-beijing-hu-jintao igo:atMeeting id:meeting\/sco-elders-of-the-steppe-2013 }
WHERE { id:participation\/sco-chs-2012-06-06-beijing-hu-jintao igo:atMeeting ?old }

### fact-given-twice
INSERT { GRAPH g:facts { id:tenure\/twin ?p ?o } }
WHERE { GRAPH g:facts { id:tenure\/sco-secretary-general-dmitry-mezentsev ?p ?o } }

### code-of-two
WITH g:authority DELETE { id:state\/kgz igo:code ?old }
INSERT { id:state\/kgz igo:code "KAZ" }
WHERE { id:state\/kgz igo:code ?old }

### dangling-iri
WITH g:facts DELETE { id:participation\/sco-chs-2012-06-06-beijing-hu-jintao igo:inOfficeAs ?old }
INSERT { id:participation\/sco-chs-2012-06-06-beijing-hu-jintao igo:inOfficeAs id:post\/nobody }
WHERE { id:participation\/sco-chs-2012-06-06-beijing-hu-jintao igo:inOfficeAs ?old }

### thing-without-class
INSERT DATA { GRAPH g:facts { id:person\/ghost skos:prefLabel "Ghost"@en } }

### class-not-declared
INSERT DATA { GRAPH g:facts { id:x a igo:Dragon } }

### property-not-declared
INSERT DATA { GRAPH g:facts { id:holding\/sco-afg-observer igo:colour "red" } }

### domain-not-kept
INSERT DATA { GRAPH g:facts { id:meeting\/sco-chs-2012-06-06-beijing igo:holder id:state\/afg } }

### range-not-kept
WITH g:facts DELETE { id:holding\/sco-afg-observer igo:holder ?old }
INSERT { id:holding\/sco-afg-observer igo:holder id:place\/beijing }
WHERE { id:holding\/sco-afg-observer igo:holder ?old }

### datatype-not-kept
WITH g:facts DELETE { id:holding\/sco-afg-observer igo:startEarliest ?old }
INSERT { id:holding\/sco-afg-observer igo:startEarliest "2012-06-07" }
WHERE { id:holding\/sco-afg-observer igo:startEarliest ?old }

### functional-with-two-values
INSERT DATA { GRAPH g:facts { id:holding\/sco-afg-observer igo:holder id:state\/kaz } }

### thing-of-disjoint-classes
INSERT DATA { GRAPH g:facts { id:state\/afg a igo:Person } }

### part-of-itself
INSERT DATA { GRAPH g:facts { id:organization\/sco igo:partOf id:body\/sco-chs } }

### place-in-two-states
INSERT DATA { GRAPH g:authority { id:place\/beijing schema:containedInPlace id:state\/kaz } }

### wikidata-item-unlike-its-note
WITH g:links DELETE { id:state\/chn owl:sameAs ?old }
INSERT { id:state\/chn owl:sameAs wd:Q1 }
WHERE { id:state\/chn owl:sameAs ?old }

### concept-of-another-scheme
WITH g:facts DELETE { id:participation\/sco-chs-2012-06-06-beijing-hu-jintao igo:capacity ?old }
INSERT { id:participation\/sco-chs-2012-06-06-beijing-hu-jintao igo:capacity id:status\/member }
WHERE { id:participation\/sco-chs-2012-06-06-beijing-hu-jintao igo:capacity ?old }

### concept-of-no-scheme
DELETE WHERE { GRAPH ?g { id:status\/guest skos:inScheme ?s } }

### language-not-ours
INSERT DATA { GRAPH g:facts { id:person\/hu-jintao skos:altLabel "Hu"@eo } }

### label-in-another-script
INSERT DATA { GRAPH g:facts { id:person\/hu-jintao skos:altLabel "Ху Цзиньтао"@en } }

### label-untidy
INSERT DATA { GRAPH g:facts { id:person\/hu-jintao skos:altLabel " Hu Jintao"@en } }

### statement-in-a-wrong-graph
INSERT DATA { GRAPH g:authority { id:holding\/sco-afg-observer igo:holder id:state\/afg } }

### evidence-in-another-text
INSERT { GRAPH g:text\/communique { ?r igo:evidence <https://w3id.org/communique/id/text/press#char=0,48> } }
WHERE { GRAPH g:text\/communique { ?r igo:ofFact id:holding\/sco-afg-observer ; igo:onProperty igo:holder } }

### entity-without-preferred-label
DELETE WHERE { GRAPH ?g { id:instrument\/plan-of-work skos:prefLabel ?name } }
