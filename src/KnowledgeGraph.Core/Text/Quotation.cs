namespace KnowledgeGraph.Core.Text;

/// <summary>
/// Words somebody is quoted with: tokens <c>[First, End)</c> between the quotation marks, or of the clause that reports them.
/// </summary>
/// <param name="First">First token inside.</param>
/// <param name="End">One past the last token inside.</param>
/// <param name="IsDirect">Between quotation marks; otherwise reported ("said that …").</param>
/// <param name="Cue">Token of the verb or preposition that reports ("said", "according"); -1 without one.</param>
/// <param name="SpeakerFirst">First token of the phrase that names the speaker; -1 when unknown.</param>
/// <param name="SpeakerEnd">One past its last token; -1 when unknown.</param>
/// <param name="Relay">The quotation that reports this one ("Belta quotes Lukashenko as thanking"): its index in the layer; -1 without.</param>
public readonly record struct Quotation(int First, int End, bool IsDirect, int Cue, int SpeakerFirst, int SpeakerEnd, int Relay);
