using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Attribution;

/// <summary>
/// Who speaks in an official text: a readout or statement whose headline names whose it is. A news report has no author whose stands
/// count.
/// </summary>
public sealed class Authorship
{
    static readonly HashSet<string> Genres = new(StringComparer.Ordinal) { "readout", "statement", "call", "communique", "declaration", "meeting", "participation", "travel", "remarks" };

    public Authorship(DependencyTree tree, ActorReader actors)
    {
        Document document = tree.Document;
        foreach (Sentence sentence in document.Sentences.Sentences)
        {
            if (document.Blocks.Blocks[sentence.Block].Kind != BlockKind.Headline) continue;
            bool official = false;
            for (int token = sentence.First; token < sentence.End && !official; token++) official = Genres.Contains(tree.Lemma(token));
            if (!official) continue;
            for (int token = sentence.First; token < sentence.End; token++)
            {
                if (actors.ReadAlone(token) is not [var actor, ..]) continue;
                Authors = [actor];
                return;
            }
        }
    }

    /// <summary>The actor whose text it is; none for a news report.</summary>
    public IReadOnlyList<ActorReference> Authors { get; } = [];
}
