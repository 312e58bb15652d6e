using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Cacao.Federation.Planning;

namespace Cacao.Federation.Execution;

/// <summary>A plan with everything computed that does not depend on a request: shapes, encoded operations. Cached with the plan.</summary>
internal sealed class PreparedPlan
{
    public PreparedPlan(OperationPlan plan, ExecutionSchema schema)
    {
        Plan = plan;
        Root = CompositeShape.From(plan.Result, schema.Schema).Single;
        Requests = [.. plan.Requests.Select(r => new PreparedRequest(r))];
    }

    public OperationPlan Plan { get; }

    public ObjectShape Root { get; }

    public ImmutableArray<PreparedRequest> Requests { get; }
}

/// <summary>A request with its encoded text.</summary>
internal sealed class PreparedRequest
{
    public PreparedRequest(SourceRequest request)
    {
        Request = request;
        Way = request.Location.GetSteps();
        SourcePath = [.. request.SourcePath.Select(System.Text.Encoding.UTF8.GetBytes)];
        var operation = JsonEncodedText.Encode(request.OperationText, JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
        BodyStart = [.. "{\"query\":\""u8, .. operation.EncodedUtf8Bytes, .. "\",\"variables\":"u8];
        Fields = [.. FieldsOf(request)];
    }

    public SourceRequest Request { get; }

    /// <summary>The fields from the root to the objects that the answer is merged into.</summary>
    public ImmutableArray<LocationStep> Way { get; }

    /// <summary>The way from the answer's data to the object.</summary>
    public byte[][] SourcePath { get; }

    /// <summary>The body up to the value of <c>variables</c>.</summary>
    public byte[] BodyStart { get; }

    /// <summary>The response names that the answer brings for each object.</summary>
    public ImmutableArray<string> Fields { get; }

    private static IEnumerable<string> FieldsOf(SourceRequest request)
    {
        var selections = request.Operation.SelectionSet;
        foreach (var _ in request.SourcePath)
        {
            selections = ((Language.FieldNode)selections.Selections[0]).SelectionSet!;
        }

        return Names(selections).Distinct();
    }

    private static IEnumerable<string> Names(Language.SelectionSetNode selections) =>
        selections.Selections.SelectMany(s => s switch
        {
            Language.FieldNode field => [field.Alias?.Value ?? field.Name.Value],
            Language.InlineFragmentNode fragment => Names(fragment.SelectionSet),
            _ => Enumerable.Empty<string>(),
        });
}
