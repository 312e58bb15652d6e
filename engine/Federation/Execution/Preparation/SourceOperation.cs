using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Cacao.Language;

namespace Cacao.Federation.Execution;

/// <summary>An operation as it is sent to a source schema.</summary>
internal sealed class SourceOperation
{
    // Batches of entities come in few sizes; the rest is written when it is needed.
    private const int MaxAliased = 32;

    private readonly OperationDefinitionNode _operation;
    private readonly int _pathLength;
    private byte[]? _cacheId;
    private readonly ConcurrentDictionary<int, AliasedOperation> _aliased = new();
    private readonly (ObjectShape Shape, RequestSelections Selections, RequestField[] Fields)[] _places;

    public SourceOperation(
        OperationDefinitionNode operation,
        int pathLength,
        ImmutableArray<PreparedTarget> targets,
        RequestConditions conditions,
        IReadOnlyDictionary<string, string> aliases)
    {
        _operation = operation;
        _pathLength = pathLength;
        BodyStart = Encode(operation);
        var selectionSet = operation.SelectionSet;
        for (var i = 0; i < pathLength; i++)
        {
            selectionSet = ((FieldNode)selectionSet.Selections[0]).SelectionSet!;
        }

        _places =
        [
            .. targets.Select(t => (t, Selections: RequestSelections.From(selectionSet, t.Composite, conditions, aliases)))
                .Select(p => (p.t.Shape, p.Selections, p.Selections.GetFields(p.t.Shape))),
        ];
    }

    /// <summary>Whether objects that the source schema does not know do not exist.</summary>
    public bool IsFinding { get; init; }

    /// <summary>Whether and how long answers may be kept; <c>null</c> when they must not be.</summary>
    public CachePolicy? Policy { get; init; }

    /// <summary>Equal for operations that ask for the same, whatever their clients call them.</summary>
    public byte[] CacheId => _cacheId ??= SHA256.HashData(Encode(new OperationDefinitionNode(
        null, _operation.Operation, null, _operation.VariableDefinitions, [], _operation.SelectionSet)));

    /// <summary>The operation for several entities at once.</summary>
    public AliasedOperation Aliased(int count)
    {
        if (!_aliased.TryGetValue(count, out var aliased))
        {
            aliased = new AliasedOperation(_operation, _pathLength, count);
            if (_aliased.Count < MaxAliased)
            {
                _aliased.TryAdd(count, aliased);
            }
        }

        return aliased;
    }

    /// <summary>The start of a body with an operation, up to the value of <c>variables</c>.</summary>
    public static byte[] Encode(OperationDefinitionNode operation)
    {
        var text = SyntaxPrinter.Print(operation, indented: false);
        var encoded = JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
        return [.. "{\"query\":\""u8, .. encoded.EncodedUtf8Bytes, .. "\",\"variables\":"u8];
    }

    /// <summary>The body up to the value of <c>variables</c>.</summary>
    public byte[] BodyStart { get; }

    /// <summary>What the answer brings for each object of one of the places that the operation completes.</summary>
    /// <param name="shape">The object's shape, which tells the place.</param>
    public RequestSelections SelectionsOf(ObjectShape shape) => PlaceOf(shape).Selections;

    /// <summary>The fields of <see cref="SelectionsOf"/> that such an object gets.</summary>
    public RequestField[] FieldsOf(ObjectShape shape) => PlaceOf(shape).Fields;

    /// <summary>Everything that the answer brings, at whatever depth.</summary>
    public IEnumerable<FieldShape> AllFields() => _places.SelectMany(p => p.Fields).SelectMany(AllFields);

    private static IEnumerable<FieldShape> AllFields(RequestField field) => field.Selections is { } below
        ? below.Shape.Shapes.SelectMany((_, position) => below.GetFields(position).SelectMany(AllFields)).Prepend(field.Shape)
        : [field.Shape];

    private ref readonly (ObjectShape Shape, RequestSelections Selections, RequestField[] Fields) PlaceOf(ObjectShape shape)
    {
        for (var i = 0; i < _places.Length; i++)
        {
            if (_places[i].Shape == shape)
            {
                return ref _places[i];
            }
        }

        throw new InvalidOperationException($"No object of the type {shape.Type.Name} was asked for.");
    }
}
