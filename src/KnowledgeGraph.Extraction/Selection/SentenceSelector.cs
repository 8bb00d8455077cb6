using System.Collections.Frozen;
using KnowledgeGraph.Core.Data;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Linking;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Selection;

/// <summary>
/// Marks the sentences worth a parse, from their tokens alone: those with a form of a rule's trigger word. What no rule can read is
/// neither parsed nor tagged.
/// </summary>
public sealed class SentenceSelector : IAnnotator
{
    /// <summary>Irregular ones of the words that tell of a membership beside a body's name.</summary>
    static readonly string[] FormsBesideBodies = ["brought", "took", "taken", "threw", "thrown"];

    /// <summary>So many sentences open a story.</summary>
    const int Opening = 2;

    static readonly string[] FormsOfBe = ["is", "are", "was", "were", "be", "been"];

    readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _forms;
    readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _weak;
    readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _beforePlaces;
    readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _besideBodies;
    readonly BodySpotter _bodies = new(EntityCatalog.Shared);

    public SentenceSelector(RuleLibrary rules)
    {
        FrozenSet<string> forms = TriggerForms.Of(rules.Triggers.Except(rules.WeakTriggers, StringComparer.Ordinal), rules.IrregularForms);
        _forms = forms.GetAlternateLookup<ReadOnlySpan<char>>();
        _weak = TriggerForms.Of(rules.WeakTriggers, FormsOfBe).GetAlternateLookup<ReadOnlySpan<char>>();
        _besideBodies = TriggerForms.Of(rules.BesideBodies, FormsBesideBodies).GetAlternateLookup<ReadOnlySpan<char>>();
        _beforePlaces = rules.BeforePlaces.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public IReadOnlyList<LayerKind> Requires { get; } = [LayerKind.Blocks, LayerKind.Tokens, LayerKind.Sentences];

    public IReadOnlyList<LayerKind> Provides { get; } = [LayerKind.Selection];

    public Document Annotate(Document document)
    {
        Sentence[] sentences = document.Sentences.Sentences;
        bool[] selected = new bool[sentences.Length];
        int told = 0;
        for (int i = 0; i < sentences.Length; i++)
        {
            BlockKind block = document.Blocks.Blocks[sentences[i].Block].Kind;
            if (block is not (BlockKind.Body or BlockKind.Headline or BlockKind.ListItem)) continue;
            // the headline and the first sentence say whose text it is, and the second who was told of in the first
            selected[i] = block == BlockKind.Headline || told < Opening || HasTrigger(document, sentences[i]);
            if (block == BlockKind.Body) told++;
        }

        return document.With(new SelectionLayer(selected));
    }

    bool HasTrigger(Document document, Sentence sentence)
    {
        bool besideBodies = false;
        for (int token = sentence.First; token < sentence.End; token++)
        {
            besideBodies |= _besideBodies.Contains(document.Form(token));
            if (_forms.Contains(document.Form(token))) return true;
            if (token + 1 < sentence.End && _beforePlaces.Contains(document.Form(token + 1)) && _weak.Contains(document.Form(token))) return true;
        }

        return besideBodies && _bodies.In(document, sentence);
    }
}
