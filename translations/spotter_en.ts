<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>spotter::AlikePage</name>
    <message numerus="yes">
        <source>Add %n</source>
        <comment>triples</comment>
        <translation>
            <numerusform>Add %n</numerusform>
            <numerusform>Add %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Correct %n</source>
        <comment>labels</comment>
        <translation>
            <numerusform>Correct %n</numerusform>
            <numerusform>Correct %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reject %n</source>
        <comment>labels</comment>
        <translation>
            <numerusform>Reject %n</numerusform>
            <numerusform>Reject %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep %n</source>
        <comment>labels</comment>
        <translation>
            <numerusform>Keep %n</numerusform>
            <numerusform>Keep %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Refuse %n</source>
        <comment>triples</comment>
        <translation>
            <numerusform>Refuse %n</numerusform>
            <numerusform>Refuse %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::AnnotationView</name>
    <message numerus="yes">
        <source>%n triples</source>
        <translation>
            <numerusform>%n triple</numerusform>
            <numerusform>%n triples</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::BratFormat</name>
    <message numerus="yes">
        <source>there are more than %n annotation(s) of one text; split it</source>
        <translation>
            <numerusform>there are more than %n annotation of one text; split it</numerusform>
            <numerusform>there are more than %n annotations of one text; split it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 to %2 is no place in a text of %n character(s)</source>
        <translation>
            <numerusform>%1 to %2 is no place in a text of %n character</numerusform>
            <numerusform>%1 to %2 is no place in a text of %n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::BratSchema</name>
    <message numerus="yes">
        <source>there are more than %n type pair(s)</source>
        <translation>
            <numerusform>there are more than %n type pair</numerusform>
            <numerusform>there are more than %n type pairs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::ChangeBar</name>
    <message numerus="yes">
        <source>%n label(s)</source>
        <translation>
            <numerusform>%n label</numerusform>
            <numerusform>%n labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them say(s) what another label says already, and become(s) one with it.</source>
        <translation>
            <numerusform>%n of them says what another label says already, and becomes one with it.</numerusform>
            <numerusform>%n of them say what another label says already, and become one with it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The types that %n predicate(s) allow(s) change with it.</source>
        <translation>
            <numerusform>The types that %n predicate allow change with it.</numerusform>
            <numerusform>The types that %n predicates allows change with it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) would not be allowed any more; nothing is deleted: open and correct them.</source>
        <translation>
            <numerusform>%n label would not be allowed any more; nothing is deleted: open and correct them.</numerusform>
            <numerusform>%n labels would not be allowed any more; nothing is deleted: open and correct them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::ChangeList</name>
    <message numerus="yes">
        <source>%1 of %n held-out sentence(s) would be read otherwise: %2 nearer to the labels, %3 farther from them</source>
        <translation>
            <numerusform>%1 of %n held-out sentence would be read otherwise: %2 nearer to the labels, %3 farther from them</numerusform>
            <numerusform>%1 of %n held-out sentences would be read otherwise: %2 nearer to the labels, %3 farther from them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::Check</name>
    <message numerus="yes">
        <source>There are %n more problem(s)</source>
        <translation>
            <numerusform>There is %n more problem</numerusform>
            <numerusform>There are %n more problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Document %1 has %n label(s), but counts another number</source>
        <translation>
            <numerusform>Document %1 has %n label, but counts another number</numerusform>
            <numerusform>Document %1 has %n labels, but counts another number</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::Cli</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s)</source>
        <translation>
            <numerusform>%n label</numerusform>
            <numerusform>%n labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n journal entry(ies)</source>
        <translation>
            <numerusform>%n journal entry</numerusform>
            <numerusform>%n journal entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exported %n document(s)</source>
        <translation>
            <numerusform>Exported %n document</numerusform>
            <numerusform>Exported %n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n triple(s)</source>
        <translation>
            <numerusform>%n triple</numerusform>
            <numerusform>%n triples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n document(s)</source>
        <translation>
            <numerusform>in %n document</numerusform>
            <numerusform>in %n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) could not be read</source>
        <translation>
            <numerusform>%n record could not be read</numerusform>
            <numerusform>%n records could not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Imported %n document(s)</source>
        <translation>
            <numerusform>Imported %n document</numerusform>
            <numerusform>Imported %n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) were there already: their labels were merged</source>
        <translation>
            <numerusform>%n document was there already: its labels were merged</numerusform>
            <numerusform>%n documents were there already: their labels were merged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) do not stand in their text: kept without a place</source>
        <translation>
            <numerusform>%n label does not stand in its text: kept without a place</numerusform>
            <numerusform>%n labels do not stand in their text: kept without a place</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) could not be read and were skipped</source>
        <translation>
            <numerusform>%n record could not be read and was skipped</numerusform>
            <numerusform>%n records could not be read and were skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import of %n file(s)</source>
        <translation>
            <numerusform>Import of %n file</numerusform>
            <numerusform>Import of %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more like these</source>
        <translation>
            <numerusform>and %n more like these</numerusform>
            <numerusform>and %n more like these</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s) to train with</source>
        <translation>
            <numerusform>%n sentence to train with</numerusform>
            <numerusform>%n sentences to train with</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to choose the best epoch with</source>
        <translation>
            <numerusform>%n to choose the best epoch with</numerusform>
            <numerusform>%n to choose the best epoch with</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n predicate(s)</source>
        <translation>
            <numerusform>%n predicate</numerusform>
            <numerusform>%n predicates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) have no place in their text and teach nothing</source>
        <translation>
            <numerusform>%n label has no place in its text and teaches nothing</numerusform>
            <numerusform>%n labels have no place in their text and teach nothing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) stand beyond what the encoder reads at once</source>
        <translation>
            <numerusform>%n label stands beyond what the encoder reads at once</numerusform>
            <numerusform>%n labels stand beyond what the encoder reads at once</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s) to read</source>
        <translation>
            <numerusform>%n sentence to read</numerusform>
            <numerusform>%n sentences to read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them corrected since the model to begin with was trained: these come more often</source>
        <translation>
            <numerusform>%n of them corrected since the model to begin with was trained: it comes more often</numerusform>
            <numerusform>%n of them corrected since the model to begin with was trained: these come more often</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) were there already: they are there twice now</source>
        <translation>
            <numerusform>%n document were there already: they are there twice now</numerusform>
            <numerusform>%n documents were there already: they are there twice now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) were there already: they were left out</source>
        <translation>
            <numerusform>%n document were there already: they were left out</numerusform>
            <numerusform>%n documents were there already: they were left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) in the folders are in no format that is read here and were skipped</source>
        <translation>
            <numerusform>%n file in the folders are in no format that is read here and were skipped</numerusform>
            <numerusform>%n files in the folders are in no format that is read here and were skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Settled %n doubt(s)</source>
        <translation>
            <numerusform>Settled %n doubt</numerusform>
            <numerusform>Settled %n doubts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) were read before and are not read again</source>
        <translation>
            <numerusform>%n part was read before and is not read again</numerusform>
            <numerusform>%n parts were read before and are not read again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more of the same cause</source>
        <translation>
            <numerusform>and %n more of the same cause</numerusform>
            <numerusform>and %n more of the same cause</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n doubtful label(s)</source>
        <translation>
            <numerusform>%n doubtful label</numerusform>
            <numerusform>%n doubtful labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n missing</numerusform>
            <numerusform>%n missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n postponed</source>
        <translation>
            <numerusform>%n postponed</numerusform>
            <numerusform>%n postponed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n settled</source>
        <translation>
            <numerusform>%n settled</numerusform>
            <numerusform>%n settled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) said what another says already, and became one with it</source>
        <translation>
            <numerusform>%n label said what another says already, and became one with it</numerusform>
            <numerusform>%n labels said what another says already, and became one with it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) count less</source>
        <translation>
            <numerusform>%n label counts less</numerusform>
            <numerusform>%n labels count less</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unlabelled triple(s) count as unknown</source>
        <translation>
            <numerusform>%n unlabelled triple counts as unknown</numerusform>
            <numerusform>%n unlabelled triples count as unknown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrote %1: %n doubt(s) settled</source>
        <translation>
            <numerusform>Wrote %1: %n doubt settled</numerusform>
            <numerusform>Wrote %1: %n doubts settled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) without a predicate, a subject or an object were left out</source>
        <translation>
            <numerusform>%n label without a predicate, a subject or an object was left out</numerusform>
            <numerusform>%n labels without a predicate, a subject or an object were left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::CsvFormat</name>
    <message numerus="yes">
        <source>%1 to %2 is no place in a text of %n character(s)</source>
        <translation>
            <numerusform>%1 to %2 is no place in a text of %n character</numerusform>
            <numerusform>%1 to %2 is no place in a text of %n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::DocumentModel</name>
    <message numerus="yes">
        <source>%1, %n label(s)</source>
        <extracomment>excerpt of a document, number of labels</extracomment>
        <translation>
            <numerusform>%1, %n label</numerusform>
            <numerusform>%1, %n labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n not reviewed</source>
        <translation>
            <numerusform>, %n not reviewed</numerusform>
            <numerusform>, %n not reviewed</numerusform>
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
    <name>spotter::ExportDialog</name>
    <message numerus="yes">
        <source>%n document(s) cannot be written; the first: %1</source>
        <translation>
            <numerusform>%n document cannot be written; the first: %1</numerusform>
            <numerusform>%n documents cannot be written; the first: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n triple(s)</source>
        <translation>
            <numerusform>%n triple</numerusform>
            <numerusform>%n triples</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::FindingCard</name>
    <message numerus="yes">
        <source>All %n Alike…</source>
        <translation>
            <numerusform>All %n Alike…</numerusform>
            <numerusform>All %n Alike…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::GraphPanel</name>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation>
            <numerusform>%n node</numerusform>
            <numerusform>%n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n triple(s)</source>
        <translation>
            <numerusform>%n triple</numerusform>
            <numerusform>%n triples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; %n more triple(s) have no room: filter the graph to see them</source>
        <translation>
            <numerusform>%1; %n more triple have no room: filter the graph to see them</numerusform>
            <numerusform>%1; %n more triples have no room: filter the graph to see them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::GraphView</name>
    <message numerus="yes">
        <source>%1, in %n predicate(s)</source>
        <comment>a node of the graph</comment>
        <translation>
            <numerusform>%1, in %n predicate</numerusform>
            <numerusform>%1, in %n predicates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, in %n place(s)</source>
        <comment>a triple</comment>
        <translation>
            <numerusform>%1, in %n place</numerusform>
            <numerusform>%1, in %n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::HistoryPanel</name>
    <message numerus="yes">
        <source>Going back takes back %n edit(s), in whichever document they were made.</source>
        <translation>
            <numerusform>Going back takes back %n edit, in whichever document they were made.</numerusform>
            <numerusform>Going back takes back %n edits, in whichever document they were made.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Going there makes %n edit(s) again, in whichever document they were made.</source>
        <translation>
            <numerusform>Going there makes %n edit again, in whichever document they were made.</numerusform>
            <numerusform>Going there makes %n edits again, in whichever document they were made.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take back %n edit(s)?</source>
        <translation>
            <numerusform>Take back %n edit?</numerusform>
            <numerusform>Take back %n edits?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n edit(s) again?</source>
        <translation>
            <numerusform>Make %n edit again?</numerusform>
            <numerusform>Make %n edits again?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::HtmlText</name>
    <message numerus="yes">
        <source>%1: its tags are nested deeper than %n level(s)</source>
        <translation>
            <numerusform>%1: its tags are nested deeper than %n level</numerusform>
            <numerusform>%1: its tags are nested deeper than %n levels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::ImportFiles</name>
    <message numerus="yes">
        <source>Import of %n file(s)</source>
        <translation>
            <numerusform>Import of %n file</numerusform>
            <numerusform>Import of %n files</numerusform>
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
        <source>%Ln document(s) were there already; their labels were merged.</source>
        <translation>
            <numerusform>%Ln document was there already; its labels were merged.</numerusform>
            <numerusform>%Ln documents were there already; their labels were merged.</numerusform>
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
        <source>%Ln label(s) do not stand in their text: kept without a place, left out of training.</source>
        <translation>
            <numerusform>%Ln label does not stand in its text: kept without a place, left out of training.</numerusform>
            <numerusform>%Ln labels do not stand in their text: kept without a place, left out of training.</numerusform>
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
        <source>%Ln document(s) were there already; they are there twice now.</source>
        <translation>
            <numerusform>%Ln document were there already; they are there twice now.</numerusform>
            <numerusform>%Ln documents were there already; they are there twice now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) were there already; they were left out.</source>
        <translation>
            <numerusform>%Ln document were there already; they were left out.</numerusform>
            <numerusform>%Ln documents were there already; they were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) in the folders are in no format that is read here and were skipped.</source>
        <translation>
            <numerusform>%Ln file in the folders are in no format that is read here and were skipped.</numerusform>
            <numerusform>%Ln files in the folders are in no format that is read here and were skipped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s) without a predicate, a subject or an object were left out.</source>
        <translation>
            <numerusform>%Ln label without a predicate, a subject or an object was left out.</numerusform>
            <numerusform>%Ln labels without a predicate, a subject or an object were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::ImportPreview</name>
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
        <source>%Ln label(s) do not stand in their text.</source>
        <translation>
            <numerusform>%Ln label does not stand in its text.</numerusform>
            <numerusform>%Ln labels do not stand in their text.</numerusform>
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
</context>
<context>
    <name>spotter::InputFiles</name>
    <message numerus="yes">
        <source>%1 holds more than %n file(s); name a smaller folder</source>
        <translation>
            <numerusform>%1 holds more than %n file; name a smaller folder</numerusform>
            <numerusform>%1 holds more than %n files; name a smaller folder</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::Journal</name>
    <message numerus="yes">
        <source>Removed %1 with %n label(s)</source>
        <translation>
            <numerusform>Removed %1 with %n label</numerusform>
            <numerusform>Removed %1 with %n labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Imported %1 with %n label(s)</source>
        <translation>
            <numerusform>Imported %1 with %n label</numerusform>
            <numerusform>Imported %1 with %n labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Added %n imported label(s) to %1</source>
        <translation>
            <numerusform>Added %n imported label to %1</numerusform>
            <numerusform>Added %n imported labels to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::JsonCursor</name>
    <message numerus="yes">
        <source>nested deeper than %n levels</source>
        <translation>
            <numerusform>nested deeper than %n level</numerusform>
            <numerusform>nested deeper than %n levels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::JsonFault</name>
    <message numerus="yes">
        <source>nested deeper than %n levels</source>
        <translation>
            <numerusform>nested deeper than %n level</numerusform>
            <numerusform>nested deeper than %n levels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::JsonRecordWriter</name>
    <message numerus="yes">
        <source>%1: document %2: its metadata are nested deeper than %n levels</source>
        <translation>
            <numerusform>%1: document %2: its metadata are nested deeper than %n level</numerusform>
            <numerusform>%1: document %2: its metadata are nested deeper than %n levels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::JsonView</name>
    <message numerus="yes">
        <source>%n long text(s) shortened here; Copy all takes everything.</source>
        <translation>
            <numerusform>%n long text shortened here; Copy all takes everything.</numerusform>
            <numerusform>%n long texts shortened here; Copy all takes everything.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::LabelConfig</name>
    <message numerus="yes">
        <source>nested deeper than %n levels</source>
        <translation>
            <numerusform>nested deeper than %n levels</numerusform>
            <numerusform>nested deeper than %n levels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::LossCounter</name>
    <message numerus="yes">
        <source>The source of %n document(s) is not written</source>
        <translation>
            <numerusform>The source of %n document is not written</numerusform>
            <numerusform>The source of %n documents is not written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The media type of %n document(s) is not written</source>
        <translation>
            <numerusform>The media type of %n document is not written</numerusform>
            <numerusform>The media type of %n documents is not written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The split of %n document(s) is not written</source>
        <translation>
            <numerusform>The split of %n document is not written</numerusform>
            <numerusform>The split of %n documents is not written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) of metadata are not written</source>
        <translation>
            <numerusform>%n entry of metadata is not written</numerusform>
            <numerusform>%n entries of metadata are not written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) will be found at another place, or none, when they are read again</source>
        <translation>
            <numerusform>%n label will be found at another place, or none, when it is read again</numerusform>
            <numerusform>%n labels will be found at another place, or none, when they are read again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The types of %n mention(s) are not written</source>
        <translation>
            <numerusform>The type of %n mention is not written</numerusform>
            <numerusform>The types of %n mentions are not written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n qualifier(s) are not written</source>
        <translation>
            <numerusform>%n qualifier is not written</numerusform>
            <numerusform>%n qualifiers are not written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The origin of %n label(s) is not written</source>
        <translation>
            <numerusform>The origin of %n label is not written</numerusform>
            <numerusform>The origin of %n labels is not written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The review state of %n label(s) is not written</source>
        <translation>
            <numerusform>The review state of %n label is not written</numerusform>
            <numerusform>The review state of %n labels is not written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The score of %n label(s) is not written</source>
        <translation>
            <numerusform>The score of %n label is not written</numerusform>
            <numerusform>The score of %n labels is not written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected label(s) are left out</source>
        <translation>
            <numerusform>%n rejected label is left out</numerusform>
            <numerusform>%n rejected labels are left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n half character(s) are written as U+FFFD</source>
        <translation>
            <numerusform>%n half character is written as U+FFFD</numerusform>
            <numerusform>%n half characters are written as U+FFFD</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failure(s) are not written</source>
        <translation>
            <numerusform>%n failure is not written</numerusform>
            <numerusform>%n failures are not written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The text of %n document(s) is not written as it is</source>
        <translation>
            <numerusform>The text of %n document is not written as it is</numerusform>
            <numerusform>The text of %n documents is not written as it is</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) are left out because others overlap them</source>
        <translation>
            <numerusform>%n label are left out because others overlap them</numerusform>
            <numerusform>%n labels are left out because others overlap them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) without a place in the text are left out</source>
        <translation>
            <numerusform>%n label without a place in the text are left out</numerusform>
            <numerusform>%n labels without a place in the text are left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) that this format cannot hold are written as U+FFFD</source>
        <translation>
            <numerusform>%n character that this format cannot hold are written as U+FFFD</numerusform>
            <numerusform>%n characters that this format cannot hold are written as U+FFFD</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::PdfFormat</name>
    <message numerus="yes">
        <source>%1: the %n page(s) hold pictures but no text; run a text recognition (OCR) first</source>
        <translation>
            <numerusform>%1: the %n page hold pictures but no text; run a text recognition (OCR) first</numerusform>
            <numerusform>%1: the %n pages hold pictures but no text; run a text recognition (OCR) first</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::ProdigyFormat</name>
    <message numerus="yes">
        <source>this has no &quot;start&quot; and &quot;end&quot; within a text of %n character(s)</source>
        <translation>
            <numerusform>this has no &quot;start&quot; and &quot;end&quot; within a text of %n character</numerusform>
            <numerusform>this has no &quot;start&quot; and &quot;end&quot; within a text of %n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::Review</name>
    <message numerus="yes">
        <source>this fact is labelled in %n other document(s); the model gives it %1 here</source>
        <translation>
            <numerusform>this fact is labelled in %n other document; the model gives it %1 here</numerusform>
            <numerusform>this fact is labelled in %n other documents; the model gives it %1 here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n identical sentence(s) lack this label; the model gives it %1</source>
        <translation>
            <numerusform>%n identical sentence lacks this label; the model gives it %1</numerusform>
            <numerusform>%n identical sentences lack this label; the model gives it %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other document(s) label this pair %1; the model gives the label %2</source>
        <translation>
            <numerusform>%n other document labels this pair %1; the model gives the label %2</numerusform>
            <numerusform>%n other documents label this pair %1; the model gives the label %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Review: corrected %n label(s) at once</source>
        <translation>
            <numerusform>Review: corrected %n label</numerusform>
            <numerusform>Review: corrected %n labels at once</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Review: kept %n label(s) as they are</source>
        <translation>
            <numerusform>Review: kept %n label as it is</numerusform>
            <numerusform>Review: kept %n labels as they are</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::ReviewModel</name>
    <message numerus="yes">
        <source>%1, %n times</source>
        <comment>kind of error</comment>
        <translation>
            <numerusform>%1, %n time</numerusform>
            <numerusform>%1, %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::ReviewPanel</name>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>about %n second left</numerusform>
            <numerusform>about %n seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>about %n minute left</numerusform>
            <numerusform>about %n minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n doubtful label(s)</source>
        <translation>
            <numerusform>%n doubtful label</numerusform>
            <numerusform>%n doubtful labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing triple(s)</source>
        <translation>
            <numerusform>%n missing triple</numerusform>
            <numerusform>%n missing triples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> (%n postponed)</source>
        <translation>
            <numerusform> (%n postponed)</numerusform>
            <numerusform> (%n postponed)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::ReviewReport</name>
    <message numerus="yes">
        <source>F1 on the %n held-out sentence(s)</source>
        <translation>
            <numerusform>F1 on the %n held-out sentence</numerusform>
            <numerusform>F1 on the %n held-out sentences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them with other labels since</source>
        <translation>
            <numerusform>%n of them with other labels since</numerusform>
            <numerusform>%n of them with other labels since</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::RunModel</name>
    <message numerus="yes">
        <source>%n epoch(s)</source>
        <translation>
            <numerusform>%n epoch</numerusform>
            <numerusform>%n epochs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::SchemaEdit</name>
    <message numerus="yes">
        <source>%n label(s) have mentions of “%1”; merge it into another type instead</source>
        <translation>
            <numerusform>%n label have mentions of “%1”; merge it into another type instead</numerusform>
            <numerusform>%n labels have mentions of “%1”; merge it into another type instead</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) say “%1”; merge it into another predicate, or move its labels</source>
        <translation>
            <numerusform>%n label say “%1”; merge it into another predicate, or move its labels</numerusform>
            <numerusform>%n labels say “%1”; merge it into another predicate, or move its labels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::SpanRecordReader</name>
    <message numerus="yes">
        <source>%1 to %2 is no place in a text of %n character(s)</source>
        <translation>
            <numerusform>%1 to %2 is no place in a text of %n character</numerusform>
            <numerusform>%1 to %2 is no place in a text of %n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::SpertFormat</name>
    <message numerus="yes">
        <source>there is no entity %1; the record lists %n</source>
        <translation>
            <numerusform>there is no entity %1; the record lists %n</numerusform>
            <numerusform>there is no entity %1; the record lists %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::SpotterFormat</name>
    <message numerus="yes">
        <source>%1 to %2 is no place in a text of %n character(s)</source>
        <translation>
            <numerusform>%1 to %2 is no place in a text of %n character</numerusform>
            <numerusform>%1 to %2 is no place in a text of %n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::StatisticsPanel</name>
    <message numerus="yes">
        <source>%n document(s) that it has read</source>
        <translation>
            <numerusform>%n document that it has read</numerusform>
            <numerusform>%n documents that it has read</numerusform>
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
</context>
<context>
    <name>spotter::StructuredText</name>
    <message numerus="yes">
        <source>%1: it has more than %n paragraph(s); split it into several files</source>
        <translation>
            <numerusform>%1: it has more than %n paragraph; split it into several files</numerusform>
            <numerusform>%1: it has more than %n paragraphs; split it into several files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::TokenRecordReader</name>
    <message numerus="yes">
        <source>expected %n whole number(s) and a name in this list</source>
        <translation>
            <numerusform>expected %n whole number and a name in this list</numerusform>
            <numerusform>expected %n whole numbers and a name in this list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 to %2 is no range of tokens in a record of %n token(s)</source>
        <translation>
            <numerusform>%1 to %2 is no range of tokens in a record of %n token</numerusform>
            <numerusform>%1 to %2 is no range of tokens in a record of %n tokens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::Training</name>
    <message numerus="yes">
        <source>Still nothing found after half of the run: with %n label(s) the model needs more epochs, or more labels</source>
        <translation>
            <numerusform>Still nothing found after half of the run: with %n label the model needs more epochs, or more labels</numerusform>
            <numerusform>Still nothing found after half of the run: with %n labels the model needs more epochs, or more labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) could not be found in their text and do not train; see them with “check”</source>
        <translation>
            <numerusform>%n label could not be found in its text and does not train; see it with “check”</numerusform>
            <numerusform>%n labels could not be found in their text and do not train; see them with “check”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %n label(s) train; expect little before there are a few hundred</source>
        <translation>
            <numerusform>Only %n label trains; expect little before there are a few hundred</numerusform>
            <numerusform>Only %n labels train; expect little before there are a few hundred</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the %n label(s) could be found in its text, so there is nothing to learn from; import labels whose subject and object stand in the text</source>
        <translation>
            <numerusform>The %n label could not be found in its text, so there is nothing to learn from; import labels whose subject and object stand in the text</numerusform>
            <numerusform>None of the %n labels could be found in its text, so there is nothing to learn from; import labels whose subject and object stand in the text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) of the dev split reach from one passage into another and are not measured</source>
        <translation>
            <numerusform>%n label of the dev split reaches from one passage into another and is not measured</numerusform>
            <numerusform>%n labels of the dev split reach from one passage into another and are not measured</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) cannot be divided into %1 parts to be read by models that have not seen them; ask for fewer parts, at least 2</source>
        <translation>
            <numerusform>%n document cannot be divided into %1 parts to be read by models that have not seen them; ask for fewer parts, at least 2</numerusform>
            <numerusform>%n documents cannot be divided into %1 parts to be read by models that have not seen them; ask for fewer parts, at least 2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::TrainingPanel</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s) a second</source>
        <translation>
            <numerusform>%n sentence a second</numerusform>
            <numerusform>%n sentences a second</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s)</source>
        <translation>
            <numerusform>%n sentence</numerusform>
            <numerusform>%n sentences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s)</source>
        <translation>
            <numerusform>%n label</numerusform>
            <numerusform>%n labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n predicate(s)</source>
        <translation>
            <numerusform>%n predicate</numerusform>
            <numerusform>%n predicates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s) are held out to measure the model.</source>
        <translation>
            <numerusform>%n sentence is held out to measure the model.</numerusform>
            <numerusform>%n sentences are held out to measure the model.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) cannot be found in their texts and do not train.</source>
        <translation>
            <numerusform>%n label cannot be found in its text and does not train.</numerusform>
            <numerusform>%n labels cannot be found in their texts and do not train.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) stand beyond the longest passage that the model reads and do not train.</source>
        <translation>
            <numerusform>%n label stands beyond the longest passage that the model reads and does not train.</numerusform>
            <numerusform>%n labels stand beyond the longest passage that the model reads and do not train.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>on %n held-out sentence(s)</source>
        <translation>
            <numerusform>on %n held-out sentence</numerusform>
            <numerusform>on %n held-out sentences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reads %n sentence(s).</source>
        <translation>
            <numerusform>Reads %n sentence.</numerusform>
            <numerusform>Reads %n sentences.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s) that you have corrected since the model was trained come more often.</source>
        <translation>
            <numerusform>%n sentence that you have corrected since the model was trained comes more often.</numerusform>
            <numerusform>%n sentences that you have corrected since the model was trained come more often.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::TriplePanel</name>
    <message numerus="yes">
        <source>Showing %1 of %n triple(s)</source>
        <translation>
            <numerusform>Showing %1 of %n triple</numerusform>
            <numerusform>Showing %1 of %n triples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n triple(s)</source>
        <translation>
            <numerusform>%n triple</numerusform>
            <numerusform>%n triples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still to review</source>
        <translation>
            <numerusform>%n still to review</numerusform>
            <numerusform>%n still to review</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::UieFormat</name>
    <message numerus="yes">
        <source>%1 to %2 is no place in a text of %n character(s)</source>
        <translation>
            <numerusform>%1 to %2 is no place in a text of %n character</numerusform>
            <numerusform>%1 to %2 is no place in a text of %n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::WebAnnoFormat</name>
    <message numerus="yes">
        <source>expected %n cell(s) in the row of a token</source>
        <translation>
            <numerusform>expected %n cell in the row of a token</numerusform>
            <numerusform>expected %n cells in the row of a token</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>there are more than %n annotation(s) of one text; split it</source>
        <translation>
            <numerusform>there are more than %n annotation of one text; split it</numerusform>
            <numerusform>there are more than %n annotations of one text; split it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::ZipFile</name>
    <message numerus="yes">
        <source>%1: the archive holds more than %n file(s); split it</source>
        <translation>
            <numerusform>%1: the archive holds more than %n file; split it</numerusform>
            <numerusform>%1: the archive holds more than %n files; split it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spotter::textview::MouseInteraction</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
</TS>
