using Cacao.CostAnalysis;
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
    private readonly VariantKey _key;
    private int _argumentSlots;
    private Lazy<CostTerm?>? _cost;

    public OperationVariant(CompiledOperation operation, VariantKey key)
    {
        Operation = operation;
        _key = key;
        IsIncremental = operation.IsIncremental(key);
        _collector = new FieldCollector(operation, key, IsIncremental);
        Root = CreateSelectionSet(_collector.Collect(operation.RootType, operation.Definition.SelectionSet), []);
        IsIntrospection = !IsIncremental
            && operation.Variables.Count == 0
            && Root.Selections.Length > 0
            && Array.TrueForAll(Root.Selections, s => s.Field.Name.StartsWith("__", StringComparison.Ordinal));
    }

    public CompiledOperation Operation { get; }

    public Schema Schema => Operation.Schema;

    public SelectionSet Root { get; }

    /// <summary>Whether the operation asks about nothing but the schema, and in the same way for all variables.</summary>
    public bool IsIntrospection { get; }

    /// <summary>Whether parts of the response may be delivered later.</summary>
    public bool IsIncremental { get; }

    /// <summary>How many selections so far have arguments that depend on variables.</summary>
    public int ArgumentSlots => Volatile.Read(ref _argumentSlots);

    /// <summary>What the operation costs as a formula over its variables, made once; <c>null</c> when it is too complex to be
    /// weighed.</summary>
    public CostTerm? GetCost(CostOptions options)
    {
        var cost = Volatile.Read(ref _cost);
        if (cost is null)
        {
            // Deferred or not, everything is fetched.
            var collector = new FieldCollector(Operation, _key, isIncremental: false);
            var created = new Lazy<CostTerm?>(() => new CostCompiler(Operation, collector, options).Compile());
            cost = Interlocked.CompareExchange(ref _cost, created, null) ?? created;
        }

        return cost.Value;
    }

    /// <summary>Compiles the selections below a field for a concrete type. The caller holds the lock on this variant.</summary>
    /// <param name="type">The type.</param>
    /// <param name="fields">The nodes of the field.</param>
    /// <param name="usages">What each node is deferred by; <c>null</c> when none is.</param>
    /// <param name="deferredBy">What the field as a whole is deferred by.</param>
    public SelectionSet Compile(ObjectType type, FieldNode[] fields, DeferUsage?[]? usages, DeferUsage[] deferredBy) =>
        CreateSelectionSet(_collector.Collect(type, fields, usages), deferredBy);

    private SelectionSet CreateSelectionSet(CollectedFields collected, DeferUsage[] deferredBy)
    {
        var type = collected.Type;
        var selections = new List<Selection>(collected.Fields.Count);
        List<(DeferUsage[] Usages, List<Selection> Selections)>? later = null;
        foreach (var field in collected.Fields)
        {
            var usages = field.Usages is { } all ? DeferUsage.Reduce(all) : [];
            if (CreateSelection(type, field, usages) is not { } selection)
            {
                continue;
            }

            var isNow = DeferUsage.AreEqual(usages, deferredBy);
            (isNow ? selections : GroupOf(usages, later ??= [])).Add(selection);
        }

        if (later is null && collected.Usages.Count == 0)
        {
            return new SelectionSet(type, [.. selections], null);
        }

        var groups = (later ?? []).ConvertAll(
            g => new DeferredGroup(g.Usages, new SelectionSet(type, [.. g.Selections], null)));
        return new SelectionSet(
            type,
            [.. selections],
            new DeferredSelections([.. collected.Usages], [.. groups]));
    }

    private static List<Selection> GroupOf(
        DeferUsage[] usages,
        List<(DeferUsage[] Usages, List<Selection> Selections)> groups)
    {
        var index = groups.FindIndex(g => DeferUsage.AreEqual(g.Usages, usages));
        if (index < 0)
        {
            index = groups.Count;
            groups.Add((usages, []));
        }

        return groups[index].Selections;
    }

    // An unknown field is left out; a validated document has none.
    private Selection? CreateSelection(ObjectType type, CollectedField collected, DeferUsage[] deferredBy)
    {
        if (FindField(type, collected.Nodes[0].Name.Value) is not { } field)
        {
            return null;
        }

        return new Selection(
            this,
            collected.ResponseName,
            type,
            field,
            [.. collected.Nodes],
            ArgumentPlan.Create(field, collected.Nodes[0], this))
        {
            Usages = collected.Usages is { } usages ? [.. usages] : null,
            DeferredBy = deferredBy,
            Stream = _collector.FindStream(collected.Nodes[0]),
        };
    }

    /// <summary>Reserves the place of a selection's arguments among the coerced arguments of a request.</summary>
    public int ReserveArgumentSlot() => _argumentSlots++;

    private OutputField? FindField(ObjectType type, string name) =>
        name.StartsWith("__", StringComparison.Ordinal) ? Schema.FindMetaField(type, name) : type.Fields.Find(name);
}
