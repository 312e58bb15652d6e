using System.Text;
using System.Text.Json;

namespace Cacao.Federation.Execution.Tests;

/// <summary>A source schema that answers what a test says, and remembers what it was asked.</summary>
internal sealed class TestSource : ISourceSchemaClient
{
    private readonly Queue<Func<ValueTask<SourceBuffer>>> _answers = new();

    public SourceSchemaCapabilities Capabilities { get; init; } = new();

    public List<string> Requests { get; } = [];

    /// <summary>Answers the next request.</summary>
    public TestSource Answer(string json) => Answer(Encoding.UTF8.GetBytes(json));

    /// <inheritdoc cref="Answer(string)"/>
    public TestSource Answer(byte[] bytes)
    {
        _answers.Enqueue(() => new(SourceBuffer.Copy(bytes)));
        return this;
    }

    /// <summary>Answers the next request after something has happened.</summary>
    public TestSource Answer(Func<Task> before, string json)
    {
        _answers.Enqueue(async () =>
        {
            await before();
            return SourceBuffer.Copy(Encoding.UTF8.GetBytes(json));
        });
        return this;
    }

    /// <summary>Fails the next request.</summary>
    public TestSource Fail(SourceFailure failure)
    {
        _answers.Enqueue(() => throw new SourceSchemaException(failure));
        return this;
    }

    public ValueTask<SourceBuffer> SendAsync(SourceSchemaRequest request, CancellationToken cancellationToken)
    {
        lock (_answers)
        {
            Requests.Add(Encoding.UTF8.GetString(request.Body.Span));
            return _answers.Dequeue()();
        }
    }

    /// <summary>The variables of a request.</summary>
    public string VariablesOf(int request) =>
        JsonElement.Parse(Requests[request]).GetProperty("variables").GetRawText();
}
