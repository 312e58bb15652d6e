using Cacao.Execution.Coercion;
using Cacao.Execution.Operations;
using Cacao.Language;
using Cacao.Types;

namespace Cacao.CostAnalysis;

/// <summary>Makes the formula of what an operation costs: fields of one response name count once, an interface or union as
/// its dearest member.</summary>
/// <param name="operation">The operation.</param>
/// <param name="fields">Collects the fields of a selection set; what is skipped is not among them.</param>
/// <param name="options">What counts where the schema says nothing.</param>
internal sealed class CostCompiler(CompiledOperation operation, FieldCollector fields, CostOptions options)
{
    // Far more than any operation within the limits of validation has, unless it multiplies fragments with the members of
    // interfaces.
    private const int MaxFields = 100_000;

    private int _count;

    /// <summary>Makes the formula.</summary>
    /// <returns><c>null</c> when the operation is too complex to be weighed.</returns>
    public CostTerm? Compile()
    {
        var root = fields.Collect(operation.RootType, operation.Definition.SelectionSet);
        var cost = CostTerm.Sum([ValueOf(operation.RootType), SumOf(root, null)]);
        return _count > MaxFields ? null : cost;
    }

    private CostTerm SumOf(CollectedFields collected, Sized? sized)
    {
        _count += collected.Fields.Count;
        return _count > MaxFields
            ? CostTerm.Zero
            : CostTerm.Sum(collected.Fields.ConvertAll(field => CostOf(collected.Type, field, sized)));
    }

    private CostTerm CostOf(ObjectType type, CollectedField collected, Sized? sized)
    {
        // The schema is answered from memory, and how deep it may be asked for is another limit's matter.
        var node = collected.Nodes[0];
        if (node.Name.Value.StartsWith("__", StringComparison.Ordinal) || type.Fields.Find(node.Name.Value) is not { } field)
        {
            return CostTerm.Zero;
        }

        var rule = ListSizeRule.Of(field, options);
        var size = rule is null ? null : new ListSize(rule, field, node, options.DefaultListSize);
        var below = size is not null && rule!.SizedFields.Count > 0 ? new Sized(size, rule.SizedFields) : null;
        var element = CostTerm.Greatest(ElementsOf(field, collected, below));
        return CostTerm.Sum(
            [CostTerm.Of(new OperationCost(WeightOf(field), 0)), .. ArgumentsOf(field, node), RepeatInLists(field, element, size, sized)]);
    }

    // Of lists within lists only the outer one has a size that is known.
    private CostTerm RepeatInLists(OutputField field, CostTerm element, ListSize? own, Sized? sized)
    {
        var type = field.Type.NullableType;
        if (type is not ListType outer)
        {
            return element;
        }

        for (var inner = outer.ElementType.NullableType; inner is ListType list; inner = list.ElementType.NullableType)
        {
            element = CostTerm.Repeat(ListSize.Of(options.DefaultListSize), element);
        }

        var size = own is not null ? own
            : sized?.Fields.Contains(field.Name) == true ? sized.Size
            : ListSize.Of(options.DefaultListSize);
        return CostTerm.Repeat(size, element);
    }

    private List<CostTerm> ElementsOf(OutputField field, CollectedField collected, Sized? sized)
    {
        var type = field.Type.InnermostType;
        if (!type.IsCompositeType)
        {
            return [ValueOf(type)];
        }

        var nodes = collected.Nodes.ToArray();
        var elements = new List<CostTerm>();
        foreach (var member in operation.Schema.GetPossibleTypes(type))
        {
            elements.Add(CostTerm.Sum([ValueOf(member), SumOf(fields.Collect(member, nodes, null), sized)]));
            if (_count > MaxFields)
            {
                break;
            }
        }

        return elements;
    }

    private IEnumerable<CostTerm> ArgumentsOf(OutputField field, FieldNode node) =>
        InputsOf(field.Arguments, node.Arguments)
            .Concat(node.Directives.SelectMany(directive =>
                operation.Schema.DirectiveTypes.Find(directive.Name.Value) is { } definition
                    ? InputsOf(definition.Arguments, directive.Arguments)
                    : []));

    private static IEnumerable<CostTerm> InputsOf(MemberCollection<InputField> definitions, IReadOnlyList<ArgumentNode> given) =>
        from argument in given
        let definition = definitions.Find(argument.Name.Value)
        where definition is not null && IsWeighed(definition)
        let cost = new InputCost(definition, argument.Value)
        select InputCoercion.HasVariables(argument.Value) ? cost : CostTerm.Of(cost.Evaluate(default));

    private static bool IsWeighed(InputField definition) =>
        definition.Type.InnermostType is InputObjectType || CostDirectives.WeightOf(definition.Directives) is not null;

    private static CostTerm ValueOf(NamedType type) => CostTerm.Of(
        new OperationCost(0, CostDirectives.WeightOf(type.Directives) ?? (type.IsCompositeType ? 1 : 0)));

    private double WeightOf(OutputField field) =>
        CostDirectives.WeightOf(field.Directives)
        ?? (field is { PureResolver: null, Resolver: not null } ? options.DefaultResolverCost
            : field.Type.InnermostType.IsCompositeType || field.Type.NullableType is ListType ? 1
            : 0);

    /// <summary>A size that a field passes on to fields below it.</summary>
    private sealed record Sized(ListSize Size, IReadOnlyList<string> Fields);
}
