using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>
/// The stations of a journey that an article tells one after another: "In Oslo on May 3, A will open the forum. She will meet B." What a
/// sentence opens with holds for those that follow, up to the next station.
/// </summary>
sealed class SceneReader(DependencyTree tree, NameIndex names, PlaceReader places, DateReader dates)
{
    /// <summary>A station holds for so many sentences.</summary>
    const int Reach = 6;

    /// <summary>Where and when the journey is at a sentence; null where no sentence before it opens with a station.</summary>
    public (EventPlace Place, EventDate Date)? At(int sentence)
    {
        for (int i = sentence; i >= Math.Max(0, sentence - Reach); i--)
            if (Opening(i) is { } scene) return scene;
        return null;
    }

    (EventPlace Place, EventDate Date)? Opening(int index)
    {
        Sentence sentence = tree.Document.Sentences.Sentences[index];
        int at = sentence.First;
        if (at + 3 >= sentence.End || tree.Heads[at] == ParseLayer.Unparsed) return null;
        if (tree.Document.Form(at) is "While") at++;
        if (tree.Document.Form(at) is not ("In" or "in") || !names.Is(at + 1, NameType.Place) || places.PlaceNames.Of(at + 1) is not { CountryIso3: not null } place) return null;
        // the day stands beside the place, before the comma or the subject
        int comma = at + 1;
        while (comma < sentence.End && !(tree.Document.Form(comma) is "," && !names.Is(comma + 1 < sentence.End ? comma + 1 : comma, NameType.Place))) comma++;
        (EventDate date, int first, _) = dates.Read(at + 1, sentence, -1, []);
        return (place, first > at && first < comma ? date : EventDate.Unknown);
    }
}
