using System.ClientModel;
using Microsoft.Extensions.AI;
using OpenAI;

namespace KnowledgeGraph.Hosting.LanguageModels;

/// <summary>Connects to a service that speaks OpenAI's protocol, as Ollama, vLLM and many others do.</summary>
static class LanguageModel
{
    public static IChatClient Connect(KnowledgeGraphOptions options) =>
        new OpenAIClient(new ApiKeyCredential(string.IsNullOrEmpty(options.ModelKey) ? "none" : options.ModelKey), new OpenAIClientOptions { Endpoint = options.ModelEndpoint })
            .GetChatClient(options.Model)
            .AsIChatClient();
}
