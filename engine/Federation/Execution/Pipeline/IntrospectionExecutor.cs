using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Cacao.Execution;

namespace Cacao.Federation.Execution;

/// <summary>Answers introspection fields from the schema that clients see. Tools ask the same again and again: an answer that does not
/// depend on variables is kept as long as its plan.</summary>
internal sealed class IntrospectionExecutor(IRequestExecutor executor)
{
    private readonly ConditionalWeakTable<PreparedIntrospection, byte[]> _answers = [];

    /// <summary>Executes the introspection fields of an operation.</summary>
    /// <param name="introspection">The fields.</param>
    /// <param name="variables">The client's variables.</param>
    /// <param name="terms">The condition terms that hold.</param>
    /// <param name="cancellationToken">Ends the execution.</param>
    /// <returns>The response as JSON.</returns>
    public async ValueTask<SourceBuffer> ExecuteAsync(
        PreparedIntrospection introspection,
        ForwardedVariables variables,
        ulong terms,
        CancellationToken cancellationToken)
    {
        if (_answers.TryGetValue(introspection, out var known))
        {
            return SourceBuffer.Wrap(known);
        }

        var planned = introspection.Planned;
        var members = variables.Select(planned.ForwardedVariables, planned.Conditions, terms);
        var request = new OperationRequest
        {
            Document = introspection.Document,
            Variables = ToObject(members),
        };
        await using var result = await executor.ExecuteAsync(request, cancellationToken).ConfigureAwait(false);
        var answer = new ArrayBufferWriter<byte>();
        result.ExpectOperationResult().WriteTo(answer);
        var bytes = answer.WrittenSpan.ToArray();
        if (members.Length == 0)
        {
            _answers.TryAdd(introspection, bytes);
        }

        return SourceBuffer.Wrap(bytes);
    }

    private static JsonElement ToObject(byte[] members)
    {
        var reader = new Utf8JsonReader([(byte)'{', .. members, (byte)'}']);
        return JsonElement.ParseValue(ref reader);
    }
}
