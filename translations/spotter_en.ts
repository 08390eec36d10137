<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>spotter::AlikePage</name>
    <message numerus="yes">
        <source>Add %Ln</source>
        <comment>triples</comment>
        <translation>
            <numerusform>Add %Ln</numerusform>
            <numerusform>Add %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Correct %Ln</source>
        <comment>labels</comment>
        <translation>
            <numerusform>Correct %Ln</numerusform>
            <numerusform>Correct %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reject %Ln</source>
        <comment>labels</comment>
        <translation>
            <numerusform>Reject %Ln</numerusform>
            <numerusform>Reject %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep %Ln</source>
        <comment>labels</comment>
        <translation>
            <numerusform>Keep %Ln</numerusform>
            <numerusform>Keep %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reject %Ln</source>
        <comment>triples</comment>
        <translation>
            <numerusform>Reject %Ln</numerusform>
            <numerusform>Reject %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::AnnotationView</name>
    <message numerus="yes">
        <source>%Ln triples</source>
        <translation>
            <numerusform>%Ln triple</numerusform>
            <numerusform>%Ln triples</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::ChangeBar</name>
    <message numerus="yes">
        <source>%Ln label(s)</source>
        <translation>
            <numerusform>%Ln label</numerusform>
            <numerusform>%Ln labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them duplicate(s) another label and will be merged with it.</source>
        <translation>
            <numerusform>%Ln of them duplicates another label and will be merged with it.</numerusform>
            <numerusform>%Ln of them duplicate other labels and will be merged with them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The allowed types of %Ln predicate(s) change, too.</source>
        <translation>
            <numerusform>The allowed types of %Ln predicate change, too.</numerusform>
            <numerusform>The allowed types of %Ln predicates change, too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s) would no longer be allowed. Nothing is deleted: open and correct them.</source>
        <translation>
            <numerusform>%Ln label would no longer be allowed. Nothing is deleted: open and correct it.</numerusform>
            <numerusform>%Ln labels would no longer be allowed. Nothing is deleted: open and correct them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s) get the types that the schema and their document determine.</source>
        <translation>
            <numerusform>%Ln label gets the types that the schema and its document determine.</numerusform>
            <numerusform>%Ln labels get the types that the schema and their documents determine.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::ChangeList</name>
    <message numerus="yes">
        <source>The triples of %1 of %Ln held-out sentence(s) would change: %2 closer to the labels, %3 further away</source>
        <translation>
            <numerusform>The triples of %1 of %Ln held-out sentence would change: %2 closer to the labels, %3 further away</numerusform>
            <numerusform>The triples of %1 of %Ln held-out sentences would change: %2 closer to the labels, %3 further away</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The triples of %1 of %Ln example sentence(s) would change. Not all of them are held out, so this does not show which model is better.</source>
        <translation>
            <numerusform>The triples of %1 of %Ln example sentence would change. It is not held out, so this does not show which model is better.</numerusform>
            <numerusform>The triples of %1 of %Ln example sentences would change. Not all of them are held out, so this does not show which model is better.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::Cli</name>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s)</source>
        <translation>
            <numerusform>%Ln label</numerusform>
            <numerusform>%Ln labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln journal entry(ies)</source>
        <translation>
            <numerusform>%Ln journal entry</numerusform>
            <numerusform>%Ln journal entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln problem</numerusform>
            <numerusform>%Ln problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exported %Ln document(s)</source>
        <translation>
            <numerusform>Exported %Ln document</numerusform>
            <numerusform>Exported %Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln triple(s)</source>
        <translation>
            <numerusform>%Ln triple</numerusform>
            <numerusform>%Ln triples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln document(s)</source>
        <translation>
            <numerusform>in %Ln document</numerusform>
            <numerusform>in %Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) could not be read</source>
        <translation>
            <numerusform>%Ln record could not be read</numerusform>
            <numerusform>%Ln records could not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln predicate(s)</source>
        <translation>
            <numerusform>%Ln predicate</numerusform>
            <numerusform>%Ln predicates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Settled %Ln doubt(s)</source>
        <translation>
            <numerusform>Settled %Ln doubt</numerusform>
            <numerusform>Settled %Ln doubts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more of the same cause</source>
        <translation>
            <numerusform>and %Ln more of the same cause</numerusform>
            <numerusform>and %Ln more of the same cause</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln doubtful label(s)</source>
        <translation>
            <numerusform>%Ln doubtful label</numerusform>
            <numerusform>%Ln doubtful labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln missing</source>
        <translation>
            <numerusform>%Ln missing</numerusform>
            <numerusform>%Ln missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln postponed</source>
        <translation>
            <numerusform>%Ln postponed</numerusform>
            <numerusform>%Ln postponed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln settled</source>
        <translation>
            <numerusform>%Ln settled</numerusform>
            <numerusform>%Ln settled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unlabelled triple(s) count as unknown</source>
        <translation>
            <numerusform>%Ln unlabelled triple counts as unknown</numerusform>
            <numerusform>%Ln unlabelled triples count as unknown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrote %1: %Ln doubt(s) settled</source>
        <translation>
            <numerusform>Wrote %1: %Ln doubt settled</numerusform>
            <numerusform>Wrote %1: %Ln doubts settled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sentence(s) to pretrain on</source>
        <translation>
            <numerusform>%Ln sentence to pretrain on</numerusform>
            <numerusform>%Ln sentences to pretrain on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln fold(s) were judged before and are not judged again</source>
        <translation>
            <numerusform>%Ln fold was judged before and is not judged again</numerusform>
            <numerusform>%Ln folds were judged before and are not judged again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) are judged by models that were not trained on them; with --again, the model judges all documents</source>
        <translation>
            <numerusform>%Ln document is judged by a model that was not trained on it; with --again, the model judges all documents</numerusform>
            <numerusform>%Ln documents are judged by models that were not trained on them; with --again, the model judges all documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s) duplicated another label and were merged with it</source>
        <translation>
            <numerusform>%Ln label duplicated another label and was merged with it</numerusform>
            <numerusform>%Ln labels duplicated other labels and were merged with them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln training sentence(s)</source>
        <translation>
            <numerusform>%Ln training sentence</numerusform>
            <numerusform>%Ln training sentences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln held-out sentence(s)</source>
        <translation>
            <numerusform>%Ln held-out sentence</numerusform>
            <numerusform>%Ln held-out sentences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them corrected since the starting model was trained (oversampled)</source>
        <translation>
            <numerusform>%Ln of them corrected since the starting model was trained (oversampled)</numerusform>
            <numerusform>%Ln of them corrected since the starting model was trained (oversampled)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s) have no position in their text and are skipped</source>
        <translation>
            <numerusform>%Ln label has no position in its text and is skipped</numerusform>
            <numerusform>%Ln labels have no position in their text and are skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s) exceed the encoder&apos;s maximum length and are skipped</source>
        <translation>
            <numerusform>%Ln label exceeds the encoder&apos;s maximum length and is skipped</numerusform>
            <numerusform>%Ln labels exceed the encoder&apos;s maximum length and are skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s) get a lower weight</source>
        <translation>
            <numerusform>%Ln label gets a lower weight</numerusform>
            <numerusform>%Ln labels get a lower weight</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Kept the results of %Ln document(s) for the next review</source>
        <translation>
            <numerusform>Kept the results of %Ln document for the next review</numerusform>
            <numerusform>Kept the results of %Ln documents for the next review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The model has never learned the predicates of %Ln label(s), which count as not found: %1</source>
        <translation>
            <numerusform>The model has never learned the predicate of %Ln label, which counts as not found: %1</numerusform>
            <numerusform>The model has never learned the predicates of %Ln labels, which count as not found: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>skipped %Ln file(s) of the folders</source>
        <translation>
            <numerusform>skipped %Ln file of the folders</numerusform>
            <numerusform>skipped %Ln files of the folders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) are too few to judge a model by; evaluate on at least %1</source>
        <translation>
            <numerusform>%Ln document is too few to judge a model by; evaluate on at least %1</numerusform>
            <numerusform>%Ln documents are too few to judge a model by; evaluate on at least %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln held-out sentence(s) are too few to judge a model by; hold out at least %1</source>
        <translation>
            <numerusform>%Ln held-out sentence is too few to judge a model by; hold out at least %1</numerusform>
            <numerusform>%Ln held-out sentences are too few to judge a model by; hold out at least %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Settle %Ln more finding(s) to see an estimate of the share of wrong labels</source>
        <translation>
            <numerusform>Settle %Ln more finding to see an estimate of the share of wrong labels</numerusform>
            <numerusform>Settle %Ln more findings to see an estimate of the share of wrong labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more label(s)</source>
        <translation>
            <numerusform>and %Ln more label</numerusform>
            <numerusform>and %Ln more labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s) got types that they lacked</source>
        <translation>
            <numerusform>%Ln label got types that it lacked</numerusform>
            <numerusform>%Ln labels got types that they lacked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln negated label(s) are left out (--negated learn trains on them)</source>
        <translation>
            <numerusform>%Ln negated label is left out (--negated learn trains on it)</numerusform>
            <numerusform>%Ln negated labels are left out (--negated learn trains on them)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln triple(s) were so already</source>
        <translation>
            <numerusform>%Ln triple was so already</numerusform>
            <numerusform>%Ln triples were so already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln triple(s) stay as they are, because their document already has the same triple with that predicate</source>
        <translation>
            <numerusform>%Ln triple stays as it is, because its document already has the same triple with that predicate</numerusform>
            <numerusform>%Ln triples stay as they are, because their documents already have the same triples with that predicate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other triple(s) with the same mentions: the type is theirs, too</source>
        <translation>
            <numerusform>%Ln other triple with the same mention: the type is its, too</numerusform>
            <numerusform>%Ln other triples with the same mentions: the type is theirs, too</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entity(s) listed at the same place: the type is theirs, too</source>
        <translation>
            <numerusform>%Ln entity listed at the same place: the type is its, too</numerusform>
            <numerusform>%Ln entities listed at the same places: the type is theirs, too</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Gathered the readings of %Ln document(s)</source>
        <translation>
            <numerusform>Gathered the readings of %Ln document</numerusform>
            <numerusform>Gathered the readings of %Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entity(ies) of the corpus changed</source>
        <translation>
            <numerusform>%Ln entity of the corpus changed</numerusform>
            <numerusform>%Ln entities of the corpus changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrote %Ln fact(s)</source>
        <translation>
            <numerusform>Wrote %Ln fact</numerusform>
            <numerusform>Wrote %Ln facts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln fact(s) were left out: QuickStatements need identifiers of both entities (see “spotter-cli entities”) and --property for the predicate</source>
        <translation>
            <numerusform>%Ln fact was left out: QuickStatements need identifiers of both entities (see “spotter-cli entities”) and --property for the predicate</numerusform>
            <numerusform>%Ln facts were left out: QuickStatements need identifiers of both entities (see “spotter-cli entities”) and --property for the predicate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merged %Ln pair(s) of names</source>
        <translation>
            <numerusform>Merged %Ln pair of names</numerusform>
            <numerusform>Merged %Ln pairs of names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) were passed over, because no label has such a name and type: %1</source>
        <translation>
            <numerusform>%Ln row was passed over, because no label has such a name and type: %1</numerusform>
            <numerusform>%Ln rows were passed over, because no label has such a name and type: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) name an entity that has another identifier, which stays: %1</source>
        <translation>
            <numerusform>%Ln row names an entity that has another identifier, which stays: %1</numerusform>
            <numerusform>%Ln rows name an entity that has another identifier, which stays: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) name two entities that are never one (see --apart), which stay two: %1</source>
        <translation>
            <numerusform>%Ln row names two entities that are never one (see --apart), which stay two: %1</numerusform>
            <numerusform>%Ln rows name two entities that are never one (see --apart), which stay two: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) without a name were passed over</source>
        <translation>
            <numerusform>%Ln row without a name was passed over</numerusform>
            <numerusform>%Ln rows without a name were passed over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merged %Ln pair(s) of names that mean one thing</source>
        <translation>
            <numerusform>Merged %Ln pair of names that mean one thing</numerusform>
            <numerusform>Merged %Ln pairs of names that mean one thing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Linked %Ln entity(ies) of which %1 is certain</source>
        <translation>
            <numerusform>Linked %Ln entity of which %1 is certain</numerusform>
            <numerusform>Linked %Ln entities of which %1 is certain</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::Corpus</name>
    <message numerus="yes">
        <source>There are %Ln more problem(s)</source>
        <translation>
            <numerusform>There is %Ln more problem</numerusform>
            <numerusform>There are %Ln more problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Document %1 has %Ln label(s), but a different number is stored</source>
        <translation>
            <numerusform>Document %1 has %Ln label, but a different number is stored</numerusform>
            <numerusform>Document %1 has %Ln labels, but a different number is stored</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed %1 with %Ln label(s)</source>
        <translation>
            <numerusform>Removed %1 with %Ln label</numerusform>
            <numerusform>Removed %1 with %Ln labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Imported %1 with %Ln label(s)</source>
        <translation>
            <numerusform>Imported %1 with %Ln label</numerusform>
            <numerusform>Imported %1 with %Ln labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Added %Ln imported label(s) to %1</source>
        <translation>
            <numerusform>Added %Ln imported label to %1</numerusform>
            <numerusform>Added %Ln imported labels to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” is the type of mentions in %Ln label(s); merge it into another type instead</source>
        <translation>
            <numerusform>“%1” is the type of a mention in %Ln label; merge it into another type instead</numerusform>
            <numerusform>“%1” is the type of mentions in %Ln labels; merge it into another type instead</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s) have the predicate “%1”; merge it into another predicate, or move or delete its labels</source>
        <translation>
            <numerusform>%Ln label has the predicate “%1”; merge it into another predicate, or move or delete its label</numerusform>
            <numerusform>%Ln labels have the predicate “%1”; merge it into another predicate, or move or delete its labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Held out %Ln document(s)</source>
        <translation>
            <numerusform>Held out %Ln document</numerusform>
            <numerusform>Held out %Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accepted %Ln triple(s)</source>
        <translation>
            <numerusform>Accepted %Ln triple</numerusform>
            <numerusform>Accepted %Ln triples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rejected %Ln triple(s)</source>
        <translation>
            <numerusform>Rejected %Ln triple</numerusform>
            <numerusform>Rejected %Ln triples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted %Ln triple(s)</source>
        <translation>
            <numerusform>Deleted %Ln triple</numerusform>
            <numerusform>Deleted %Ln triples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changed the predicate of %Ln triple(s) to %1</source>
        <translation>
            <numerusform>Changed the predicate of %Ln triple to %1</numerusform>
            <numerusform>Changed the predicate of %Ln triples to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed the subject type of %Ln triple(s)</source>
        <translation>
            <numerusform>Removed the subject type of %Ln triple</numerusform>
            <numerusform>Removed the subject type of %Ln triples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set the subject type of %Ln triple(s) to %1</source>
        <translation>
            <numerusform>Set the subject type of %Ln triple to %1</numerusform>
            <numerusform>Set the subject type of %Ln triples to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed the object type of %Ln triple(s)</source>
        <translation>
            <numerusform>Removed the object type of %Ln triple</numerusform>
            <numerusform>Removed the object type of %Ln triples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set the object type of %Ln triple(s) to %1</source>
        <translation>
            <numerusform>Set the object type of %Ln triple to %1</numerusform>
            <numerusform>Set the object type of %Ln triples to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::CorpusController</name>
    <message numerus="yes">
        <source>%Ln triple(s) stay as they are, because their document already has the same triple with that predicate</source>
        <translation>
            <numerusform>%Ln triple stays as it is, because its document already has the same triple with that predicate</numerusform>
            <numerusform>%Ln triples stay as they are, because their documents already have the same triples with that predicate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln triple(s) were removed meanwhile</source>
        <translation>
            <numerusform>%Ln triple was removed meanwhile</numerusform>
            <numerusform>%Ln triples were removed meanwhile</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::DocumentModel</name>
    <message numerus="yes">
        <source>%1, %Ln label(s)</source>
        <extracomment>excerpt of a document, number of labels</extracomment>
        <translation>
            <numerusform>%1, %Ln label</numerusform>
            <numerusform>%1, %Ln labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %Ln not reviewed</source>
        <translation>
            <numerusform>, %Ln not reviewed</numerusform>
            <numerusform>, %Ln not reviewed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::DocumentPanel</name>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::DocumentProperties</name>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>%Ln character</numerusform>
            <numerusform>%Ln characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::EntityWorkflow</name>
    <message numerus="yes">
        <source>Merged %Ln pair(s) of names that mean one thing; Undo (Ctrl+Z) takes it back</source>
        <translation>
            <numerusform>Merged %Ln pair of names that mean one thing; Undo (Ctrl+Z) takes it back</numerusform>
            <numerusform>Merged %Ln pairs of names that mean one thing; Undo (Ctrl+Z) takes it back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::EvaluationPanel</name>
    <message numerus="yes">
        <source>%Ln label(s)</source>
        <comment>in an evaluation</comment>
        <translation>
            <numerusform>%Ln label</numerusform>
            <numerusform>%Ln labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <comment>in an evaluation</comment>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has never learned the predicates of %Ln label(s), which count as missed: %2</source>
        <translation>
            <numerusform>%1 has never learned the predicate of %Ln label, which counts as missed: %2</numerusform>
            <numerusform>%1 has never learned the predicates of %Ln labels, which count as missed: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::ExportDialog</name>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln triple(s)</source>
        <translation>
            <numerusform>%Ln triple</numerusform>
            <numerusform>%Ln triples</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::FactPanel</name>
    <message numerus="yes">
        <source>%Ln fact(s)</source>
        <translation>
            <numerusform>%Ln fact</numerusform>
            <numerusform>%Ln facts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::Facts</name>
    <message numerus="yes">
        <source>%1% of %Ln subject(s) have one object of “%2”.</source>
        <translation>
            <numerusform>%1% of %Ln subject has one object of “%2”.</numerusform>
            <numerusform>%1% of %Ln subjects have one object of “%2”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1% of %Ln pair(s) that are linked both ways are linked by “%2” both ways.</source>
        <translation>
            <numerusform>%1% of %Ln pair that is linked both ways is linked by “%2” both ways.</numerusform>
            <numerusform>%1% of %Ln pairs that are linked both ways are linked by “%2” both ways.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1% of %Ln pair(s) that are linked both ways are linked by “%2” and “%3”.</source>
        <translation>
            <numerusform>%1% of %Ln pair that is linked both ways is linked by “%2” and “%3”.</numerusform>
            <numerusform>%1% of %Ln pairs that are linked both ways are linked by “%2” and “%3”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1% of %Ln object(s) of “%2” are dates.</source>
        <translation>
            <numerusform>%1% of %Ln object of “%2” is a date.</numerusform>
            <numerusform>%1% of %Ln objects of “%2” are dates.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1% of %Ln object(s) of “%2” are numbers.</source>
        <translation>
            <numerusform>%1% of %Ln object of “%2” is a number.</numerusform>
            <numerusform>%1% of %Ln objects of “%2” are numbers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Both are in %Ln document(s).</source>
        <translation>
            <numerusform>Both are in %Ln document.</numerusform>
            <numerusform>Both are in %Ln documents.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They share %Ln fact(s).</source>
        <translation>
            <numerusform>They share %Ln fact.</numerusform>
            <numerusform>They share %Ln facts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::FactsWorkflow</name>
    <message numerus="yes">
        <source>in %Ln document(s)</source>
        <translation>
            <numerusform>in %Ln document</numerusform>
            <numerusform>in %Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept %Ln triple(s) %1?</source>
        <translation>
            <numerusform>Accept %Ln triple %1?</numerusform>
            <numerusform>Accept %Ln triples %1?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reject %Ln triple(s) %1?</source>
        <translation>
            <numerusform>Reject %Ln triple %1?</numerusform>
            <numerusform>Reject %Ln triples %1?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln triple(s) are so already.</source>
        <translation>
            <numerusform>%Ln triple is so already.</numerusform>
            <numerusform>%Ln triples are so already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved %Ln fact(s) to %1</source>
        <translation>
            <numerusform>Saved %Ln fact to %1</numerusform>
            <numerusform>Saved %Ln facts to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::FilterBox</name>
    <message numerus="yes">
        <source>Edited in the last %Ln day(s)</source>
        <translation>
            <numerusform>Edited in the last %Ln day</numerusform>
            <numerusform>Edited in the last %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not edited for %Ln day(s)</source>
        <translation>
            <numerusform>Not edited for %Ln day</numerusform>
            <numerusform>Not edited for %Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::FindBar</name>
    <message numerus="yes">
        <source>%Ln match(es)</source>
        <translation>
            <numerusform>%Ln match</numerusform>
            <numerusform>%Ln matches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::FindingCard</name>
    <message numerus="yes">
        <source>All %Ln Similar…</source>
        <translation>
            <numerusform>All %Ln Similar…</numerusform>
            <numerusform>All %Ln Similar…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::Formats</name>
    <message numerus="yes">
        <source>the text has more than %Ln annotation(s); split it</source>
        <translation>
            <numerusform>the text has more than %Ln annotation; split it</numerusform>
            <numerusform>the text has more than %Ln annotations; split it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>offsets %1–%2 are outside the text (%Ln character(s))</source>
        <translation>
            <numerusform>offsets %1–%2 are outside the text (%Ln character)</numerusform>
            <numerusform>offsets %1–%2 are outside the text (%Ln characters)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>there are more than %Ln type pair(s)</source>
        <translation>
            <numerusform>there are more than %Ln type pair</numerusform>
            <numerusform>there are more than %Ln type pairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: its tags are nested deeper than %Ln level(s)</source>
        <translation>
            <numerusform>%1: its tags are nested deeper than %Ln level</numerusform>
            <numerusform>%1: its tags are nested deeper than %Ln levels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 holds more than %Ln file(s); name a smaller folder</source>
        <translation>
            <numerusform>%1 holds more than %Ln file; name a smaller folder</numerusform>
            <numerusform>%1 holds more than %Ln files; name a smaller folder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>nested deeper than %Ln levels</source>
        <translation>
            <numerusform>nested deeper than %Ln level</numerusform>
            <numerusform>nested deeper than %Ln levels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: document %2: its metadata is nested deeper than %Ln levels</source>
        <translation>
            <numerusform>%1: document %2: its metadata is nested deeper than %Ln level</numerusform>
            <numerusform>%1: document %2: its metadata is nested deeper than %Ln levels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The source of %Ln document(s) is not written</source>
        <translation>
            <numerusform>The source of %Ln document is not written</numerusform>
            <numerusform>The source of %Ln documents is not written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The media type of %Ln document(s) is not written</source>
        <translation>
            <numerusform>The media type of %Ln document is not written</numerusform>
            <numerusform>The media type of %Ln documents is not written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The split of %Ln document(s) is not written</source>
        <translation>
            <numerusform>The split of %Ln document is not written</numerusform>
            <numerusform>The split of %Ln documents is not written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) of metadata are not written</source>
        <translation>
            <numerusform>%Ln entry of metadata is not written</numerusform>
            <numerusform>%Ln entries of metadata are not written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The types of %Ln mention(s) are not written</source>
        <translation>
            <numerusform>The type of %Ln mention is not written</numerusform>
            <numerusform>The types of %Ln mentions are not written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln qualifier(s) are not written</source>
        <translation>
            <numerusform>%Ln qualifier is not written</numerusform>
            <numerusform>%Ln qualifiers are not written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The origin of %Ln label(s) is not written</source>
        <translation>
            <numerusform>The origin of %Ln label is not written</numerusform>
            <numerusform>The origin of %Ln labels is not written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The review state of %Ln label(s) is not written</source>
        <translation>
            <numerusform>The review state of %Ln label is not written</numerusform>
            <numerusform>The review state of %Ln labels is not written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The score of %Ln label(s) is not written</source>
        <translation>
            <numerusform>The score of %Ln label is not written</numerusform>
            <numerusform>The score of %Ln labels is not written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rejected label(s) are left out</source>
        <translation>
            <numerusform>%Ln rejected label is left out</numerusform>
            <numerusform>%Ln rejected labels are left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln half character(s) are written as U+FFFD</source>
        <translation>
            <numerusform>%Ln half character is written as U+FFFD</numerusform>
            <numerusform>%Ln half characters are written as U+FFFD</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failure(s) are not written</source>
        <translation>
            <numerusform>%Ln failure is not written</numerusform>
            <numerusform>%Ln failures are not written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln overlapped label(s) are left out</source>
        <translation>
            <numerusform>%Ln label is left out because others overlap it</numerusform>
            <numerusform>%Ln labels are left out because others overlap them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The text of %Ln document(s) is not written unchanged</source>
        <translation>
            <numerusform>The text of %Ln document is not written unchanged</numerusform>
            <numerusform>The text of %Ln documents is not written unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s) will get another position, or none, when they are read again</source>
        <translation>
            <numerusform>%Ln label will get another position, or none, when it is read again</numerusform>
            <numerusform>%Ln labels will get another position, or none, when they are read again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s) are left out because they have no position in the text</source>
        <translation>
            <numerusform>%Ln label is left out because it has no position in the text</numerusform>
            <numerusform>%Ln labels are left out because they have no position in the text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s) are written as U+FFFD because this format cannot represent them</source>
        <translation>
            <numerusform>%Ln character is written as U+FFFD because this format cannot represent it</numerusform>
            <numerusform>%Ln characters are written as U+FFFD because this format cannot represent them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: the %Ln page(s) contain pictures but no text; run text recognition (OCR) first</source>
        <translation>
            <numerusform>%1: the %Ln page contains pictures but no text; run text recognition (OCR) first</numerusform>
            <numerusform>%1: the %Ln pages contain pictures but no text; run text recognition (OCR) first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&quot;start&quot; and &quot;end&quot; are missing or outside the text (%Ln character(s))</source>
        <translation>
            <numerusform>&quot;start&quot; and &quot;end&quot; are missing or outside the text (%Ln character)</numerusform>
            <numerusform>&quot;start&quot; and &quot;end&quot; are missing or outside the text (%Ln characters)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a predicate has more than %Ln pair(s) of types or slots</source>
        <translation>
            <numerusform>a predicate has more than %Ln pair of types or slot</numerusform>
            <numerusform>a predicate has more than %Ln pairs of types or slots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>there is no entity %1; the record lists %Ln</source>
        <translation>
            <numerusform>there is no entity %1; the record lists %Ln</numerusform>
            <numerusform>there is no entity %1; the record lists %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: it has more than %Ln paragraph(s); split it into several files</source>
        <translation>
            <numerusform>%1: it has more than %Ln paragraph; split it into several files</numerusform>
            <numerusform>%1: it has more than %Ln paragraphs; split it into several files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>expected %Ln whole number(s) and a name in this list</source>
        <translation>
            <numerusform>expected %Ln whole number and a name in this list</numerusform>
            <numerusform>expected %Ln whole numbers and a name in this list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>tokens %1–%2 are outside the record (%Ln token(s))</source>
        <translation>
            <numerusform>tokens %1–%2 are outside the record (%Ln token)</numerusform>
            <numerusform>tokens %1–%2 are outside the record (%Ln tokens)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>expected %Ln cell(s) in the row of a token</source>
        <translation>
            <numerusform>expected %Ln cell in the row of a token</numerusform>
            <numerusform>expected %Ln cells in the row of a token</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a tag has more than %Ln attribute(s); save the document again</source>
        <translation>
            <numerusform>a tag has more than %Ln attribute; save the document again</numerusform>
            <numerusform>a tag has more than %Ln attributes; save the document again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: the archive holds more than %Ln file(s); split it</source>
        <translation>
            <numerusform>%1: the archive holds more than %Ln file; split it</numerusform>
            <numerusform>%1: the archive holds more than %Ln files; split it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>there is no sentence %1; the record has %Ln</source>
        <translation>
            <numerusform>there is no sentence %1; the record has %Ln</numerusform>
            <numerusform>there is no sentence %1; the record has %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln document(s) without annotations by &quot;%2&quot; are left out</source>
        <translation>
            <numerusform>%1: %Ln document without annotations by &quot;%2&quot; is left out</numerusform>
            <numerusform>%1: %Ln documents without annotations by &quot;%2&quot; are left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>expected %Ln column(s) as in the row before</source>
        <translation>
            <numerusform>expected %Ln column as in the row before</numerusform>
            <numerusform>expected %Ln columns as in the row before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entity(s) in no triple are not written</source>
        <translation>
            <numerusform>%Ln entity in no triple is not written</numerusform>
            <numerusform>%Ln entities in no triple are not written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln slide(s) that the presentation does not list are left out</source>
        <translation>
            <numerusform>%1: %Ln slide that the presentation does not list is left out</numerusform>
            <numerusform>%1: %Ln slides that the presentation does not list are left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entity(s) in no triple will get another position, or be lost, when they are read again</source>
        <translation>
            <numerusform>%Ln entity in no triple will get another position, or be lost, when it is read again</numerusform>
            <numerusform>%Ln entities in no triple will get another position, or be lost, when they are read again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) without triples are left out</source>
        <translation>
            <numerusform>%Ln document without triples is left out</numerusform>
            <numerusform>%Ln documents without triples are left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) without text are left out</source>
        <translation>
            <numerusform>%Ln document without text is left out</numerusform>
            <numerusform>%Ln documents without text are left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The positions of %Ln label(s) are not written</source>
        <translation>
            <numerusform>The position of %Ln label is not written</numerusform>
            <numerusform>The positions of %Ln labels are not written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mention(s) will get another type when they are read again</source>
        <translation>
            <numerusform>%Ln mention will get another type when it is read again</numerusform>
            <numerusform>%Ln mentions will get another type when they are read again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s) are left out because their predicate has another meaning in this format</source>
        <translation>
            <numerusform>%Ln label is left out because its predicate has another meaning in this format</numerusform>
            <numerusform>%Ln labels are left out because their predicate has another meaning in this format</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The positions of %Ln qualifier(s) are not written</source>
        <translation>
            <numerusform>The position of %Ln qualifier is not written</numerusform>
            <numerusform>The positions of %Ln qualifiers are not written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln row(s) that repeat the row before are left out</source>
        <translation>
            <numerusform>%1: %Ln row that repeats the row before is left out</numerusform>
            <numerusform>%1: %Ln rows that repeat the row before are left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln document(s) left out, with annotations in .%2 files only</source>
        <translation>
            <numerusform>%1: %Ln document left out, with annotations in .%2 files only</numerusform>
            <numerusform>%1: %Ln documents left out, with annotations in .%2 files only</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln negated label(s) are left out: this format cannot say that the text denies them</source>
        <translation>
            <numerusform>%Ln negated label is left out: this format cannot say that the text denies it</numerusform>
            <numerusform>%Ln negated labels are left out: this format cannot say that the text denies them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln uncertain label(s) are written without saying that they are uncertain</source>
        <translation>
            <numerusform>%Ln uncertain label is written without saying that it is uncertain</numerusform>
            <numerusform>%Ln uncertain labels are written without saying that they are uncertain</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s) on labels are not written</source>
        <translation>
            <numerusform>%Ln note on a label is not written</numerusform>
            <numerusform>%Ln notes on labels are not written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mention(s) of coreference chains are left out</source>
        <translation>
            <numerusform>%Ln mention of coreference chains is left out</numerusform>
            <numerusform>%Ln mentions of coreference chains are left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln triple(s) of the .tup file are not those of the .pointer file, which are read</source>
        <translation>
            <numerusform>%Ln triple of the .tup file is not in the .pointer file, which is read</numerusform>
            <numerusform>%Ln triples of the .tup file are not those of the .pointer file, which are read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: its parts are nested deeper than %Ln level(s)</source>
        <translation>
            <numerusform>%1: its parts are nested deeper than %Ln level</numerusform>
            <numerusform>%1: its parts are nested deeper than %Ln levels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: it has more than %Ln line(s) of headers</source>
        <translation>
            <numerusform>%1: it has more than %Ln line of headers</numerusform>
            <numerusform>%1: it has more than %Ln lines of headers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln annotation(s) that are not at its tokens or entities are left out</source>
        <translation>
            <numerusform>%1: %Ln annotation that is not at its tokens or entities is left out</numerusform>
            <numerusform>%1: %Ln annotations that are not at its tokens or entities are left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mark(s) that begin or end no entity are left out</source>
        <translation>
            <numerusform>%Ln mark that begins or ends no entity is left out</numerusform>
            <numerusform>%Ln marks that begin or end no entity are left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a triple names words by numbers that the sentence does not have; it has %Ln word(s), from 0</source>
        <translation>
            <numerusform>a triple names words by numbers that the sentence does not have; it has %Ln word, from 0</numerusform>
            <numerusform>a triple names words by numbers that the sentence does not have; it has %Ln words, from 0</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln formula(s), the first one in cell %2, have no result in the file and are read as empty; open it in a spreadsheet program and save it again</source>
        <translation>
            <numerusform>%1: %Ln formula, in cell %2, has no result in the file and is read as empty; open it in a spreadsheet program and save it again</numerusform>
            <numerusform>%1: %Ln formulas, the first one in cell %2, have no result in the file and are read as empty; open it in a spreadsheet program and save it again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>there is no column %1; the first row has %Ln cell(s)</source>
        <translation>
            <numerusform>there is no column %1; the first row has %Ln cell</numerusform>
            <numerusform>there is no column %1; the first row has %Ln cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: the text holds %Ln NUL character(s), which are kept; is it a text?</source>
        <translation>
            <numerusform>%1: the text holds %Ln NUL character, which is kept; is it a text?</numerusform>
            <numerusform>%1: the text holds %Ln NUL characters, which are kept; is it a text?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The HTML of %Ln document(s) is not written, only its visible text</source>
        <translation>
            <numerusform>The HTML of %Ln document is not written, only its visible text</numerusform>
            <numerusform>The HTML of %Ln documents is not written, only its visible text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>this line does not have %Ln column(s) as the lines around it and is left out</source>
        <translation>
            <numerusform>this line does not have %Ln column as the lines around it and is left out</numerusform>
            <numerusform>this line does not have %Ln columns as the lines around it and is left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the table in Markdown is read; %Ln line(s) beside it are left out</source>
        <translation>
            <numerusform>the table in Markdown is read; %Ln line beside it is left out</numerusform>
            <numerusform>the table in Markdown is read; %Ln lines beside it are left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The text of %Ln document(s) is not written</source>
        <translation>
            <numerusform>The text of %Ln document is not written</numerusform>
            <numerusform>The text of %Ln documents is not written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>offsets %1–%2 are outside their sentence (%Ln character(s))</source>
        <translation>
            <numerusform>offsets %1–%2 are outside their sentence (%Ln character)</numerusform>
            <numerusform>offsets %1–%2 are outside their sentence (%Ln characters)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entity(s) of this record begin or end inside a word or with a blank, such as &quot;%1&quot;; check how the file counts characters</source>
        <translation>
            <numerusform>%Ln entity of this record begins or ends inside a word or with a blank: &quot;%1&quot;; check how the file counts characters</numerusform>
            <numerusform>%Ln entities of this record begin or end inside a word or with a blank, such as &quot;%1&quot;; check how the file counts characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::GraphPanel</name>
    <message numerus="yes">
        <source>%Ln node(s)</source>
        <translation>
            <numerusform>%Ln node</numerusform>
            <numerusform>%Ln nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln triple(s)</source>
        <translation>
            <numerusform>%Ln triple</numerusform>
            <numerusform>%Ln triples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; no room for %Ln more triple(s): filter the graph to see them</source>
        <translation>
            <numerusform>%1; no room for %Ln more triple: filter the graph to see it</numerusform>
            <numerusform>%1; no room for %Ln more triples: filter the graph to see them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::GraphView</name>
    <message numerus="yes">
        <source>%1, in %Ln place(s)</source>
        <comment>a triple</comment>
        <translation>
            <numerusform>%1, in %Ln place</numerusform>
            <numerusform>%1, in %Ln places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, in %Ln triple(s)</source>
        <comment>a node of the graph</comment>
        <translation>
            <numerusform>%1, in %Ln triple</numerusform>
            <numerusform>%1, in %Ln triples</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::HistoryPanel</name>
    <message numerus="yes">
        <source>This undoes %Ln edit(s), in all documents concerned.</source>
        <translation>
            <numerusform>This undoes %Ln edit.</numerusform>
            <numerusform>This undoes %Ln edits, in all documents concerned.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This redoes %Ln edit(s), in all documents concerned.</source>
        <translation>
            <numerusform>This redoes %Ln edit.</numerusform>
            <numerusform>This redoes %Ln edits, in all documents concerned.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo %Ln edit(s)?</source>
        <translation>
            <numerusform>Undo %Ln edit?</numerusform>
            <numerusform>Undo %Ln edits?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Redo %Ln edit(s)?</source>
        <translation>
            <numerusform>Redo %Ln edit?</numerusform>
            <numerusform>Redo %Ln edits?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::JsonView</name>
    <message numerus="yes">
        <source>%Ln long text(s) shortened; “Copy All” copies the full text.</source>
        <translation>
            <numerusform>%Ln long text shortened; “Copy All” copies the full text.</numerusform>
            <numerusform>%Ln long texts shortened; “Copy All” copies the full texts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::MergePanel</name>
    <message numerus="yes">
        <source>%Ln suggestion(s)</source>
        <translation>
            <numerusform>%Ln suggestion</numerusform>
            <numerusform>%Ln suggestions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::Model</name>
    <message numerus="yes">
        <source>This model is not usable yet: its F1 is %1 on %Ln held-out sentence(s). Train it longer, or label more sentences</source>
        <translation>
            <numerusform>This model is not usable yet: its F1 is %1 on %Ln held-out sentence. Train it longer, or label more sentences</numerusform>
            <numerusform>This model is not usable yet: its F1 is %1 on %Ln held-out sentences. Train it longer, or label more sentences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::NewDocumentDialog</name>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>%Ln character</numerusform>
            <numerusform>%Ln characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::OtherPlacesDialog</name>
    <message numerus="yes">
        <source>These are the first %Ln; label them and search again for the others.</source>
        <translation>
            <numerusform>This is the first %Ln; label it and search again for the others.</numerusform>
            <numerusform>These are the first %Ln; label them and search again for the others.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln sentence(s) ticked</source>
        <translation>
            <numerusform>%1 of %Ln sentence ticked</numerusform>
            <numerusform>%1 of %Ln sentences ticked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Label %Ln Place(s)</source>
        <translation>
            <numerusform>Label %Ln Place</numerusform>
            <numerusform>Label %Ln Places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::OutcomeBar</name>
    <message numerus="yes">
        <source>In %Ln example sentence(s), %1 triples appear and %2 disappear.</source>
        <translation>
            <numerusform>In %Ln example sentence, %1 triples appear and %2 disappear.</numerusform>
            <numerusform>In %Ln example sentences, %1 triples appear and %2 disappear.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::ReconcileDialog</name>
    <message numerus="yes">
        <source>%1 proposes something for %Ln entity(ies).</source>
        <translation>
            <numerusform>%1 proposes something for %Ln entity.</numerusform>
            <numerusform>%1 proposes something for %Ln entities.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::ReconcileWorkflow</name>
    <message numerus="yes">
        <source>Linked %Ln entity(ies) as %1 says; Undo (Ctrl+Z) takes it back</source>
        <translation>
            <numerusform>Linked %Ln entity as %1 says; Undo (Ctrl+Z) takes it back</numerusform>
            <numerusform>Linked %Ln entities as %1 says; Undo (Ctrl+Z) takes it back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::Review</name>
    <message numerus="yes">
        <source>this fact is labelled in %Ln other document(s); the model gives it %1 here</source>
        <translation>
            <numerusform>this fact is labelled in %Ln other document; the model gives it %1 here</numerusform>
            <numerusform>this fact is labelled in %Ln other documents; the model gives it %1 here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln identical sentence(s) lack this label; the model gives it %1</source>
        <translation>
            <numerusform>%Ln identical sentence lacks this label; the model gives it %1</numerusform>
            <numerusform>%Ln identical sentences lack this label; the model gives it %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other document(s) label this pair %1; the model gives the label %2</source>
        <translation>
            <numerusform>%Ln other document labels this pair %1; the model gives the label %2</numerusform>
            <numerusform>%Ln other documents label this pair %1; the model gives the label %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Review: corrected %Ln label(s) at once</source>
        <translation>
            <numerusform>Review: corrected %Ln label</numerusform>
            <numerusform>Review: corrected %Ln labels at once</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Review: kept %Ln label(s) as they are</source>
        <translation>
            <numerusform>Review: kept %Ln label as it is</numerusform>
            <numerusform>Review: kept %Ln labels as they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>F1 on the %Ln held-out sentence(s)</source>
        <translation>
            <numerusform>F1 on the %Ln held-out sentence</numerusform>
            <numerusform>F1 on the %Ln held-out sentences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them relabelled since then</source>
        <translation>
            <numerusform>%Ln of them relabelled since then</numerusform>
            <numerusform>%Ln of them relabelled since then</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s) cannot be judged, because the model has had too few examples of their predicate: %1</source>
        <translation>
            <numerusform>%Ln label cannot be judged, because the model has had too few examples of its predicate: %1</numerusform>
            <numerusform>%Ln labels cannot be judged, because the model has had too few examples of their predicates: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The order has learnt from %Ln decision(s).</source>
        <translation>
            <numerusform>The order has learnt from %Ln decision.</numerusform>
            <numerusform>The order has learnt from %Ln decisions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>By %Ln label(s) drawn at random, %1 % of the labels are wrong (%2–%3 %).</source>
        <translation>
            <numerusform>By %Ln label drawn at random, %1 % of the labels are wrong (%2–%3 %).</numerusform>
            <numerusform>By %Ln labels drawn at random, %1 % of the labels are wrong (%2–%3 %).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>By %Ln triple(s) drawn at random, %1 % of the other triples that the model finds are missing labels (%2–%3 %).</source>
        <translation>
            <numerusform>By %Ln triple drawn at random, %1 % of the other triples that the model finds are missing labels (%2–%3 %).</numerusform>
            <numerusform>By %Ln triples drawn at random, %1 % of the other triples that the model finds are missing labels (%2–%3 %).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Settle %Ln more finding(s) drawn at random for an estimate without bias.</source>
        <translation>
            <numerusform>Settle %Ln more finding drawn at random for an estimate without bias.</numerusform>
            <numerusform>Settle %Ln more findings drawn at random for an estimate without bias.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” has one object of “%2”, and %Ln sentence(s) say(s) “%3”</source>
        <comment>a subject, a predicate, another object</comment>
        <translation>
            <numerusform>“%1” has one object of “%2”, and another sentence says “%3”</numerusform>
            <numerusform>“%1” has one object of “%2”, and %Ln sentences say “%3”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::ReviewModel</name>
    <message numerus="yes">
        <source>%1, %Ln times</source>
        <comment>kind of error</comment>
        <translation>
            <numerusform>%1, %Ln time</numerusform>
            <numerusform>%1, %Ln times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::ReviewPanel</name>
    <message numerus="yes">
        <source>about %Ln second(s) left</source>
        <translation>
            <numerusform>about %Ln second left</numerusform>
            <numerusform>about %Ln seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minute(s) left</source>
        <translation>
            <numerusform>about %Ln minute left</numerusform>
            <numerusform>about %Ln minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln doubtful label(s)</source>
        <translation>
            <numerusform>%Ln doubtful label</numerusform>
            <numerusform>%Ln doubtful labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln missing triple(s)</source>
        <translation>
            <numerusform>%Ln missing triple</numerusform>
            <numerusform>%Ln missing triples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> (%Ln postponed)</source>
        <translation>
            <numerusform> (%Ln postponed)</numerusform>
            <numerusform> (%Ln postponed)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln error(s)</source>
        <translation>
            <numerusform>%Ln error</numerusform>
            <numerusform>%Ln errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Settle %Ln more finding(s) to see an estimate of the share of wrong labels.</source>
        <translation>
            <numerusform>Settle %Ln more finding to see an estimate of the share of wrong labels.</numerusform>
            <numerusform>Settle %Ln more findings to see an estimate of the share of wrong labels.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::RulePanel</name>
    <message numerus="yes">
        <source>%Ln contradiction(s)</source>
        <translation>
            <numerusform>%Ln contradiction</numerusform>
            <numerusform>%Ln contradictions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::RunModel</name>
    <message numerus="yes">
        <source>%Ln epoch(s)</source>
        <translation>
            <numerusform>%Ln epoch</numerusform>
            <numerusform>%Ln epochs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::ScoreModel</name>
    <message numerus="yes">
        <source>%1: %2 of %Ln label(s) found, %3 found in all</source>
        <translation>
            <numerusform>%1: %2 of %Ln label found, %3 found in all</numerusform>
            <numerusform>%1: %2 of %Ln labels found, %3 found in all</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::ScratchPage</name>
    <message numerus="yes">
        <source>%Ln corpus(es), %1</source>
        <comment>number, size</comment>
        <translation>
            <numerusform>%Ln corpus, %1</numerusform>
            <numerusform>%Ln corpora, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln corpus(es) will be deleted with all texts, labels and models in them. This cannot be undone.</source>
        <translation>
            <numerusform>%Ln corpus will be deleted with all texts, labels and models in it. This cannot be undone.</numerusform>
            <numerusform>%Ln corpora will be deleted with all texts, labels and models in them. This cannot be undone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::SelectTriples</name>
    <message numerus="yes">
        <source>%Ln triple(s)</source>
        <translation>
            <numerusform>%Ln triple</numerusform>
            <numerusform>%Ln triples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln triple(s) are so already.</source>
        <translation>
            <numerusform>%Ln triple is so already.</numerusform>
            <numerusform>%Ln triples are so already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln triple(s) stay as they are: their document already has the same triple with that predicate.</source>
        <translation>
            <numerusform>%Ln triple stays as it is: its document already has the same triple with that predicate.</numerusform>
            <numerusform>%Ln triples stay as they are: their documents already have the same triples with that predicate.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other triple(s) with the same mentions get the type, too.</source>
        <translation>
            <numerusform>%Ln other triple with the same mention gets the type, too.</numerusform>
            <numerusform>%Ln other triples with the same mentions get the type, too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln triple(s) were removed meanwhile.</source>
        <translation>
            <numerusform>%Ln triple was removed meanwhile.</numerusform>
            <numerusform>%Ln triples were removed meanwhile.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept %Ln Triple(s)</source>
        <translation>
            <numerusform>Accept %Ln Triple</numerusform>
            <numerusform>Accept %Ln Triples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reject %Ln Triple(s)</source>
        <translation>
            <numerusform>Reject %Ln Triple</numerusform>
            <numerusform>Reject %Ln Triples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln Triple(s)</source>
        <translation>
            <numerusform>Delete %Ln Triple</numerusform>
            <numerusform>Delete %Ln Triples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln Triple(s)</source>
        <translation>
            <numerusform>Change %Ln Triple</numerusform>
            <numerusform>Change %Ln Triples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entity(s) listed at the same place get the type, too.</source>
        <translation>
            <numerusform>%Ln entity listed at the same place gets the type, too.</numerusform>
            <numerusform>%Ln entities listed at the same places get the type, too.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::StatisticsPanel</name>
    <message numerus="yes">
        <source>%Ln processed document(s)</source>
        <translation>
            <numerusform>%Ln processed document</numerusform>
            <numerusform>%Ln processed documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; %Ln entity(s) are in no label</source>
        <translation>
            <numerusform>%1; %Ln entity is in no label</numerusform>
            <numerusform>%1; %Ln entities are in no label</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::StatusLine</name>
    <message numerus="yes">
        <source>%Ln triple(s)</source>
        <translation>
            <numerusform>%Ln triple</numerusform>
            <numerusform>%Ln triples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entity(ies)</source>
        <translation>
            <numerusform>%Ln entity</numerusform>
            <numerusform>%Ln entities</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::Training</name>
    <message numerus="yes">
        <source>Still nothing found after half of the run: with %Ln label(s) the model needs more epochs, or more labels</source>
        <translation>
            <numerusform>Still nothing found after half of the run: with %Ln label the model needs more epochs, or more labels</numerusform>
            <numerusform>Still nothing found after half of the run: with %Ln labels the model needs more epochs, or more labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) cannot be divided into %1 folds; choose fewer folds, at least 2</source>
        <translation>
            <numerusform>%Ln document cannot be divided into %1 folds; choose fewer folds, at least 2</numerusform>
            <numerusform>%Ln documents cannot be divided into %1 folds; choose fewer folds, at least 2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s) could not be found in their text and are not used for training; list them with “spotter-cli check”</source>
        <translation>
            <numerusform>%Ln label could not be found in its text and is not used for training; list it with “spotter-cli check”</numerusform>
            <numerusform>%Ln labels could not be found in their text and are not used for training; list them with “spotter-cli check”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %Ln label(s) are used for training; do not expect much before there are a few hundred</source>
        <translation>
            <numerusform>Only %Ln label is used for training; do not expect much before there are a few hundred</numerusform>
            <numerusform>Only %Ln labels are used for training; do not expect much before there are a few hundred</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the %Ln label(s) could be found in its text, so there is nothing to learn from; import labels whose subject and object are in the text</source>
        <translation>
            <numerusform>The %Ln label could not be found in its text, so there is nothing to learn from; import labels whose subject and object are in the text</numerusform>
            <numerusform>None of the %Ln labels could be found in its text, so there is nothing to learn from; import labels whose subject and object are in the text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s) of held-out sentences span two passages and are not evaluated</source>
        <translation>
            <numerusform>%Ln label of a held-out sentence spans two passages and is not evaluated</numerusform>
            <numerusform>%Ln labels of held-out sentences span two passages and are not evaluated</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::TrainingPanel</name>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <translation>
            <numerusform>%Ln hour</numerusform>
            <numerusform>%Ln hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sentence(s) a second</source>
        <translation>
            <numerusform>%Ln sentence a second</numerusform>
            <numerusform>%Ln sentences a second</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sentence(s)</source>
        <translation>
            <numerusform>%Ln sentence</numerusform>
            <numerusform>%Ln sentences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s)</source>
        <translation>
            <numerusform>%Ln label</numerusform>
            <numerusform>%Ln labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln predicate(s)</source>
        <translation>
            <numerusform>%Ln predicate</numerusform>
            <numerusform>%Ln predicates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>on %Ln held-out sentence(s)</source>
        <translation>
            <numerusform>on %Ln held-out sentence</numerusform>
            <numerusform>on %Ln held-out sentences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pretrains on %Ln sentence(s).</source>
        <translation>
            <numerusform>Pretrains on %Ln sentence.</numerusform>
            <numerusform>Pretrains on %Ln sentences.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sentence(s) are held out to evaluate the model.</source>
        <translation>
            <numerusform>%Ln sentence is held out to evaluate the model.</numerusform>
            <numerusform>%Ln sentences are held out to evaluate the model.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sentence(s) that you have corrected since the model was trained are used more often.</source>
        <translation>
            <numerusform>%Ln sentence that you have corrected since the model was trained is used more often.</numerusform>
            <numerusform>%Ln sentences that you have corrected since the model was trained are used more often.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s) cannot be found in their texts and are not used for training.</source>
        <translation>
            <numerusform>%Ln label cannot be found in its text and is not used for training.</numerusform>
            <numerusform>%Ln labels cannot be found in their texts and are not used for training.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s) exceed the maximum length of the model and are not used for training.</source>
        <translation>
            <numerusform>%Ln label exceeds the maximum length of the model and is not used for training.</numerusform>
            <numerusform>%Ln labels exceed the maximum length of the model and are not used for training.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) are held out from now on. Retrain from scratch to see a score on them: the models up to now have learned from them.</source>
        <translation>
            <numerusform>%Ln document is held out from now on. Retrain from scratch to see a score on it: the models up to now have learned from it.</numerusform>
            <numerusform>%Ln documents are held out from now on. Retrain from scratch to see a score on them: the models up to now have learned from them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln negated label(s) are left out: their texts deny what they say.</source>
        <translation>
            <numerusform>%Ln negated label is left out: its text denies what it says.</numerusform>
            <numerusform>%Ln negated labels are left out: their texts deny what they say.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::TriplePanel</name>
    <message numerus="yes">
        <source>Showing %1 of %Ln triple(s)</source>
        <translation>
            <numerusform>Showing %1 of %Ln triple</numerusform>
            <numerusform>Showing %1 of %Ln triples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln triple(s)</source>
        <translation>
            <numerusform>%Ln triple</numerusform>
            <numerusform>%Ln triples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln still to review</source>
        <translation>
            <numerusform>%Ln still to review</numerusform>
            <numerusform>%Ln still to review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept %Ln Triple(s)</source>
        <translation>
            <numerusform>Accept %Ln Triple</numerusform>
            <numerusform>Accept %Ln Triples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reject %Ln Triple(s)</source>
        <translation>
            <numerusform>Reject %Ln Triple</numerusform>
            <numerusform>Reject %Ln Triples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln Triple(s)</source>
        <translation>
            <numerusform>Delete %Ln Triple</numerusform>
            <numerusform>Delete %Ln Triples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln triple(s) selected</source>
        <translation>
            <numerusform>%1 of %Ln triple selected</numerusform>
            <numerusform>%1 of %Ln triples selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::TripleWorkflow</name>
    <message numerus="yes">
        <source>New predicate of %Ln triple(s)</source>
        <translation>
            <numerusform>New predicate of %Ln triple</numerusform>
            <numerusform>New predicate of %Ln triples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>New type in %Ln triple(s)</source>
        <translation>
            <numerusform>New type in %Ln triple</numerusform>
            <numerusform>New type in %Ln triples</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::Workspace</name>
    <message numerus="yes">
        <source>%Ln document(s) cannot be written and are left out:</source>
        <translation>
            <numerusform>%Ln document cannot be written and is left out:</numerusform>
            <numerusform>%Ln documents cannot be written and are left out:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more like these</source>
        <translation>
            <numerusform>and %Ln more like these</numerusform>
            <numerusform>and %Ln more like these</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import of %Ln file(s)</source>
        <translation>
            <numerusform>Import of %Ln file</numerusform>
            <numerusform>Import of %Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) read.</source>
        <translation>
            <numerusform>%Ln document read.</numerusform>
            <numerusform>%Ln documents read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) added.</source>
        <translation>
            <numerusform>%Ln document added.</numerusform>
            <numerusform>%Ln documents added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s) stored.</source>
        <translation>
            <numerusform>%Ln label stored.</numerusform>
            <numerusform>%Ln labels stored.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) could not be read and were skipped.</source>
        <translation>
            <numerusform>%Ln record could not be read and was skipped.</numerusform>
            <numerusform>%Ln records could not be read and were skipped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s) without a predicate, a subject or an object were left out.</source>
        <translation>
            <numerusform>%Ln label without a predicate, a subject or an object was left out.</numerusform>
            <numerusform>%Ln labels without a predicate, a subject or an object were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) were already in the corpus and are now in it twice.</source>
        <translation>
            <numerusform>%Ln document was already in the corpus and is now in it twice.</numerusform>
            <numerusform>%Ln documents were already in the corpus and are now in it twice.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) were already in the corpus and were left out.</source>
        <translation>
            <numerusform>%Ln document was already in the corpus and was left out.</numerusform>
            <numerusform>%Ln documents were already in the corpus and were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) were already in the corpus; their labels were merged.</source>
        <translation>
            <numerusform>%Ln document was already in the corpus; its labels were merged.</numerusform>
            <numerusform>%Ln documents were already in the corpus; their labels were merged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s) are not in their text: kept without a position, left out of training.</source>
        <translation>
            <numerusform>%Ln label is not in its text: kept without a position, left out of training.</numerusform>
            <numerusform>%Ln labels are not in their text: kept without a position, left out of training.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s)</source>
        <translation>
            <numerusform>%Ln label</numerusform>
            <numerusform>%Ln labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s) without a predicate, a subject or an object will be left out.</source>
        <translation>
            <numerusform>%Ln label without a predicate, a subject or an object will be left out.</numerusform>
            <numerusform>%Ln labels without a predicate, a subject or an object will be left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) cannot be read and will be skipped.</source>
        <translation>
            <numerusform>%Ln record cannot be read and will be skipped.</numerusform>
            <numerusform>%Ln records cannot be read and will be skipped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s) are not in their text.</source>
        <translation>
            <numerusform>%Ln label is not in its text.</numerusform>
            <numerusform>%Ln labels are not in their text.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more contradiction(s) between documents of the same text</source>
        <translation>
            <numerusform>and %Ln more contradiction between documents of the same text</numerusform>
            <numerusform>and %Ln more contradictions between documents of the same text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotation(s) that Spotter cannot hold will be left out.</source>
        <translation>
            <numerusform>%Ln annotation that Spotter cannot hold will be left out.</numerusform>
            <numerusform>%Ln annotations that Spotter cannot hold will be left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s) of the corpus got what was missing: types, qualifiers or a review.</source>
        <translation>
            <numerusform>%Ln label of the corpus got what was missing: types, qualifiers or a review.</numerusform>
            <numerusform>%Ln labels of the corpus got what was missing: types, qualifiers or a review.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entity(s) stored that are in no triple.</source>
        <translation>
            <numerusform>%Ln entity stored that is in no triple.</numerusform>
            <numerusform>%Ln entities stored that are in no triple.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contradiction(s) between documents of the same text: both sides were kept and are listed.</source>
        <translation>
            <numerusform>%Ln contradiction between documents of the same text: both sides were kept and are listed.</numerusform>
            <numerusform>%Ln contradictions between documents of the same text: both sides were kept and are listed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotation(s) that Spotter cannot hold were left out.</source>
        <translation>
            <numerusform>%Ln annotation that Spotter cannot hold was left out.</numerusform>
            <numerusform>%Ln annotations that Spotter cannot hold were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entity(s) in no triple</source>
        <translation>
            <numerusform>%Ln entity in no triple</numerusform>
            <numerusform>%Ln entities in no triple</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s) are in their text only as part of a longer word.</source>
        <translation>
            <numerusform>%Ln label is in its text only as part of a longer word.</numerusform>
            <numerusform>%Ln labels are in their text only as part of a longer word.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s) are in their text only as part of a longer word: placed there, to be checked in the list of triples.</source>
        <translation>
            <numerusform>%Ln label is in its text only as part of a longer word: placed there, to be checked in the list of triples.</numerusform>
            <numerusform>%Ln labels are in their text only as part of a longer word: placed there, to be checked in the list of triples.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) are kept with their documents and exported to brat again; only relations become labels.</source>
        <translation>
            <numerusform>%Ln event is kept with its document and exported to brat again; only relations become labels.</numerusform>
            <numerusform>%Ln events are kept with their documents and exported to brat again; only relations become labels.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s) are not where the file says: their places were looked for in the text.</source>
        <translation>
            <numerusform>%Ln label is not where the file says: its place was looked for in the text.</numerusform>
            <numerusform>%Ln labels are not where the file says: their places were looked for in the text.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln part(s) around the text of web pages (navigation, header, footer, aside, cookie bar) will be left out.</source>
        <translation>
            <numerusform>%Ln part around the text of web pages (navigation, header, footer, aside, cookie bar) will be left out.</numerusform>
            <numerusform>%Ln parts around the text of web pages (navigation, header, footer, aside, cookie bar) will be left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln part(s) around the text of web pages (navigation, header, footer, aside, cookie bar) were left out.</source>
        <translation>
            <numerusform>%Ln part around the text of web pages (navigation, header, footer, aside, cookie bar) was left out.</numerusform>
            <numerusform>%Ln parts around the text of web pages (navigation, header, footer, aside, cookie bar) were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s) lack types that the schema determines. “Fill in types…” in the schema dock (spotter-cli schema CORPUS --fit-types) lists and adds them.</source>
        <translation>
            <numerusform>%Ln label lacks types that the schema determines. “Fill in types…” in the schema dock (spotter-cli schema CORPUS --fit-types) lists and adds them.</numerusform>
            <numerusform>%Ln labels lack types that the schema determines. “Fill in types…” in the schema dock (spotter-cli schema CORPUS --fit-types) lists and adds them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln attachment(s) of mails will be left out.</source>
        <translation>
            <numerusform>%Ln attachment of mails will be left out.</numerusform>
            <numerusform>%Ln attachments of mails will be left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln attachment(s) of mails were left out.</source>
        <translation>
            <numerusform>%Ln attachment of mails was left out.</numerusform>
            <numerusform>%Ln attachments of mails were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Labelled %Ln other place(s) of %1 – %2 – %3</source>
        <translation>
            <numerusform>Labelled %Ln other place of %1 – %2 – %3</numerusform>
            <numerusform>Labelled %Ln other places of %1 – %2 – %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Skipped %Ln file(s) of folders and archives; each is named with the reason.</source>
        <translation>
            <numerusform>Skipped %Ln file of folders and archives; it is named with the reason.</numerusform>
            <numerusform>Skipped %Ln files of folders and archives; each is named with the reason.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 lacks %Ln fold(s) of %2: %3</source>
        <translation>
            <numerusform>%1 lacks %Ln fold of %2: %3</numerusform>
            <numerusform>%1 lacks %Ln folds of %2: %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) at the head or foot of pages (running heads, page numbers) will be left out.</source>
        <translation>
            <numerusform>%Ln line at the head or foot of pages (running heads, page numbers) will be left out.</numerusform>
            <numerusform>%Ln lines at the head or foot of pages (running heads, page numbers) will be left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) at the head or foot of pages (running heads, page numbers) were left out.</source>
        <translation>
            <numerusform>%Ln line at the head or foot of pages (running heads, page numbers) was left out.</numerusform>
            <numerusform>%Ln lines at the head or foot of pages (running heads, page numbers) were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotation(s) that the annotator skipped decide nothing: their labels are not reviewed.</source>
        <translation>
            <numerusform>%Ln annotation that the annotator skipped decides nothing: its labels are not reviewed.</numerusform>
            <numerusform>%Ln annotations that the annotator skipped decide nothing: their labels are not reviewed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s) without a relation: they are no labels, but their mentions are kept as entities.</source>
        <translation>
            <numerusform>%Ln pair without a relation: it is no label, but its mentions are kept as entities.</numerusform>
            <numerusform>%Ln pairs without a relation: they are no labels, but their mentions are kept as entities.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mention(s) in labels</source>
        <translation>
            <numerusform>%Ln mention in labels</numerusform>
            <numerusform>%Ln mentions in labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sentence(s), document %1</source>
        <translation>
            <numerusform>%Ln sentence, document %1</numerusform>
            <numerusform>%Ln sentences, document %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the %Ln fact(s) with the most sentences are listed</source>
        <translation>
            <numerusform>Only the %Ln fact with the most sentences is listed</numerusform>
            <numerusform>Only the %Ln facts with the most sentences are listed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 sent more than %Ln MiB, which is not used</source>
        <translation>
            <numerusform>%1 sent more than %Ln MiB, which is not used</numerusform>
            <numerusform>%1 sent more than %Ln MiB, which is not used</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 did not answer within %Ln second(s); try again later</source>
        <translation>
            <numerusform>%1 did not answer within %Ln second; try again later</numerusform>
            <numerusform>%1 did not answer within %Ln seconds; try again later</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::textview::MouseInteraction</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
</TS>
