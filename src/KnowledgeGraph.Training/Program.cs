using KnowledgeGraph.Training.Tokenization;

if (args is ["boundaries", var data, var output])
{
    BoundaryTraining.Run(data, output, Console.WriteLine);
    return 0;
}

return 2;
