using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Finds the words beside a passage that set its contact apart from one told of before: "also", "separately".</summary>
sealed class AdditionWords(Document document)
{
    /// <summary>Do "also" or "separately" stand beside the word that tells of the contact, or "this followed" before it?</summary>
    public bool IsAlso(EventMention mention)
    {
        const int reach = 6;
        Sentence sentence = document.Sentences.Sentences[mention.Sentence];
        if (sentence.Length > 1 && document.Form(sentence.First) is "This" or "It" && document.Form(sentence.First + 1) is "followed" or "follows") return true;
        for (int token = Math.Max(sentence.First, mention.Trigger - reach); token < Math.Min(sentence.End, mention.Trigger + reach); token++)
            if (document.Form(token) is "also" or "Also" or "separately" or "Additionally" or "additionally") return true;
        return false;
    }

    /// <summary>"B met separately with A": another contact, of the same day.</summary>
    public bool IsApartOnly(EventMention mention)
    {
        Sentence sentence = document.Sentences.Sentences[mention.Sentence];
        return mention.IsApart && mention.Trigger + 1 < sentence.End && document.Form(mention.Trigger + 1) is "separately";
    }
}
