using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace KnowledgeGraph.EndToEnd.Support;

/// <summary>A service on loopback that speaks OpenAI's chat protocol and always gives the same recorded answer.</summary>
sealed class RecordedModel : IDisposable
{
    readonly HttpListener _listener = new();
    readonly string _answer;

    public RecordedModel(string answer)
    {
        _answer = answer;
        Endpoint = $"http://127.0.0.1:{FreePort()}/v1";
        _listener.Prefixes.Add(Endpoint + "/");
        _listener.Start();
        _ = ServeAsync();
    }

    public string Endpoint { get; }

    /// <summary>The last request's body.</summary>
    public string? Asked { get; private set; }

    public void Dispose() => _listener.Close();

    async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            using StreamReader reader = new(context.Request.InputStream);
            Asked = await reader.ReadToEndAsync();
            byte[] body = Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new
            {
                id = "chatcmpl-1",
                @object = "chat.completion",
                created = 1,
                model = "recorded",
                choices = new[] { new { index = 0, finish_reason = "stop", message = new { role = "assistant", content = _answer } } },
                usage = new { prompt_tokens = 1, completion_tokens = 1, total_tokens = 2 },
            }));
            context.Response.ContentType = "application/json";
            await context.Response.OutputStream.WriteAsync(body);
            context.Response.Close();
        }
    }

    static int FreePort()
    {
        using TcpListener probe = new(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
