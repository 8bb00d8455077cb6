namespace KnowledgeGraph.FineTuning;

/// <summary>A part of the training.</summary>
/// <param name="Rounds">How often what there is to learn is gone through.</param>
/// <param name="BatchSize">Sentences that are shown together.</param>
/// <param name="TunedRate">How far what was pretrained moves in a step.</param>
/// <param name="FreshRate">How far what began by chance does.</param>
/// <param name="LossScale">What the loss of a sentence is divided by: about its questions whose answer is not plain.</param>
/// <param name="IsByQuestion">Each question by itself, with its parties marked in the sentence; else each sentence with all that is asked of it.</param>
sealed record EncoderCourse(int Rounds, int BatchSize, double TunedRate, double FreshRate, double LossScale, bool IsByQuestion);
