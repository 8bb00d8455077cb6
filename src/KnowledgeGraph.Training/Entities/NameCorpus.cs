using KnowledgeGraph.Language.Entities;
using KnowledgeGraph.Training.Neural;

namespace KnowledgeGraph.Training.Entities;

/// <summary>
/// Sentences of one corpus in their own words, with other names, in lower case, in capitals and in title case, of which every round draws
/// one each.
/// </summary>
sealed class NameCorpus
{
    const float LowerShare = 0.08f, UpperShare = 0.05f, TitleShare = 0.05f, SwappedShare = 0.3f;

    readonly List<NameExample> _plain, _lower, _upper, _title, _swapped;

    public NameCorpus(List<LabelledDocument> documents, NameFeatureReader reader, NameSwap swap)
    {
        _plain = NameExample.Of(documents, reader);
        _lower = NameExample.Of(documents.Select(document => document.Rewrite(word => word.ToLowerInvariant())), reader);
        _upper = NameExample.Of(documents.Select(document => document.Rewrite(word => word.ToUpperInvariant())), reader);
        _title = NameExample.Of(documents.Select(document => document.Rewrite(Title)), reader);
        _swapped = NameExample.Of(documents.Select(swap.Apply), reader);
    }

    public int Count => _plain.Count;

    public NameExample[] Draw(SplitMix random)
    {
        NameExample[] drawn = new NameExample[Count];
        for (int i = 0; i < drawn.Length; i++)
        {
            float place = random.NextSingle();
            List<NameExample> source = (place -= LowerShare) < 0 ? _lower
                : (place -= UpperShare) < 0 ? _upper
                : (place -= TitleShare) < 0 ? _title
                : (place -= SwappedShare) < 0 ? _swapped
                : _plain;
            drawn[i] = source[i];
        }

        return drawn;
    }

    static string Title(string word) => word.Length > 3 ? char.ToUpperInvariant(word[0]) + word[1..] : word;
}
