using Cacao.Execution.Coercion;
using Cacao.Language;
using Cacao.Types;

namespace Cacao.Execution.Operations;

/// <summary>
/// A compiled operation for one combination of values of the variables that <c>@skip</c> and <c>@include</c> read.
/// It holds exactly the fields that are executed, in the order of the specification; what lies below a field is compiled
/// when a value of its type first turns up.
/// </summary>
/// <seealso href="https://spec.graphql.org/September2025/#CollectFields()"/>
internal sealed class OperationVariant
{
    private readonly FieldCollector _collector;
    private int _argumentSlots;

    public OperationVariant(CompiledOperation operation, VariantKey key)
    {
        Operation = operation;
        _collector = new FieldCollector(operation, key);
        Root = CreateSelectionSet(
            operation.RootType,
            _collector.Collect(operation.RootType, operation.Definition.SelectionSet));
    }

    public CompiledOperation Operation { get; }

    public Schema Schema => Operation.Schema;

    public SelectionSet Root { get; }

    /// <summary>How many selections so far have arguments that depend on variables.</summary>
    public int ArgumentSlots => Volatile.Read(ref _argumentSlots);

    /// <summary>Compiles the selections below a field for a concrete type. The caller holds the lock on this variant.</summary>
    public SelectionSet Compile(ObjectType type, FieldNode[] fields) =>
        CreateSelectionSet(type, _collector.Collect(type, fields));

    private SelectionSet CreateSelectionSet(ObjectType type, IReadOnlyList<CollectedField> fields)
    {
        var selections = new List<Selection>(fields.Count);
        foreach (var (responseName, nodes) in fields)
        {
            // An unknown field is left out; a validated document has none.
            if (FindField(type, nodes[0].Name.Value) is { } field)
            {
                var arguments = ArgumentPlan.Create(field, nodes[0], this);
                selections.Add(new Selection(this, responseName, type, field, [.. nodes], arguments));
            }
        }

        return new SelectionSet(type, [.. selections]);
    }

    /// <summary>Reserves the place of a selection's arguments among the coerced arguments of a request.</summary>
    public int ReserveArgumentSlot() => _argumentSlots++;

    private OutputField? FindField(ObjectType type, string name) =>
        name.StartsWith("__", StringComparison.Ordinal) ? Schema.FindMetaField(type, name) : type.Fields.Find(name);
}
