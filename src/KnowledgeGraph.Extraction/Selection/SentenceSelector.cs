using System.Collections.Frozen;
using KnowledgeGraph.Core.Data;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Selection;

/// <summary>
/// Marks the sentences worth a parse, from their tokens alone: those with a form of a rule's trigger word. What no rule can read is
/// neither parsed nor tagged.
/// </summary>
public sealed class SentenceSelector : IAnnotator
{
    readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _forms;

    public SentenceSelector(RuleLibrary rules)
    {
        FrozenSet<string> forms = TriggerForms.Of(rules.Triggers.Except(rules.WeakTriggers, StringComparer.Ordinal), rules.IrregularForms);
        _forms = forms.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public IReadOnlyList<LayerKind> Requires { get; } = [LayerKind.Blocks, LayerKind.Tokens, LayerKind.Sentences];

    public IReadOnlyList<LayerKind> Provides { get; } = [LayerKind.Selection];

    public Document Annotate(Document document)
    {
        Sentence[] sentences = document.Sentences.Sentences;
        bool[] selected = new bool[sentences.Length];
        for (int i = 0; i < sentences.Length; i++)
        {
            if (document.Blocks.Blocks[sentences[i].Block].Kind is not (BlockKind.Body or BlockKind.Headline or BlockKind.ListItem)) continue;
            for (int token = sentences[i].First; token < sentences[i].End && !selected[i]; token++) selected[i] = _forms.Contains(document.Form(token));
        }

        return document.With(new SelectionLayer(selected));
    }
}
