using System.Collections.Immutable;
using Cacao.Language;
using Cacao.Types;

namespace Cacao.Federation.Planning;

/// <summary>Writes the operation that a step sends to its source schema.</summary>
internal sealed class SourceOperationWriter(ExecutionSchema schema, OperationDefinitionNode client, ConditionTerms terms)
{
    private static readonly FieldNode s_typeName = Field("__typename", null, [], [], null);

    public OperationDefinitionNode Write(PlanStep step, int number)
    {
        var variables = new HashSet<string>(StringComparer.Ordinal);
        var selections = step.Lookup is { } lookup
            ? Enter(lookup, step, variables)
            : Selections(step.Selections, variables);
        return new OperationDefinitionNode(
            null,
            step.Operation,
            new NameNode($"{client.Name?.Value ?? "Operation"}_{number}"),
            [.. step.Inputs.Select(ToDefinition), .. Forwarded(variables)],
            [],
            selections);
    }

    /// <summary>Writes the introspection fields of the root as an operation of their own.</summary>
    public OperationDefinitionNode? WriteIntrospection(ObjectType rootType, ImmutableArray<OperationField> fields)
    {
        if (fields.IsEmpty)
        {
            return null;
        }

        var variables = new HashSet<string>(StringComparer.Ordinal);
        var selections = fields.Select(f => Write(PlanWhole(f), variables)).ToArray();
        return new OperationDefinitionNode(
            null,
            OperationType.Query,
            null,
            [.. Forwarded(variables)],
            [],
            new SelectionSetNode(selections));

        PlannedField PlanWhole(OperationField field) => new(
            field,
            field.Selections is { } below
                ? new PlannedSelections(
                    below.DeclaredType,
                    below.DeclaredType,
                    below.ObjectTypes.ToImmutableDictionary(t => t, t => below.GetFields(t).Select(PlanWhole).ToImmutableList()))
                : null,
            [],
            field.Condition);
    }

    private SelectionSetNode Enter(Lookup lookup, PlanStep step, HashSet<string> variables)
    {
        // The inputs of a step begin with the lookup's arguments, in their order.
        var arguments = lookup.Arguments.Zip(
            step.Inputs,
            (a, input) => new ArgumentNode(new NameNode(a.Name), new VariableNode(new NameNode(input.Variable))));
        var returnType = schema.Schema.GetType<NamedType>(lookup.TypeName);
        var selections = Selections(
            step.Selections with { DeclaredType = returnType, SourceType = returnType },
            variables);
        var field = Field(lookup.Field, null, [.. arguments], [], selections);
        foreach (var name in lookup.Path.Reverse())
        {
            field = Field(name, null, [], [], new SelectionSetNode([field]));
        }

        return new SelectionSetNode([field]);
    }

    // Where the merged type is abstract the result must learn the object type; where the source's type is, so must the fragments.
    private SelectionSetNode Selections(PlannedSelections planned, HashSet<string> variables)
    {
        var selections = new List<SelectionNode>();
        if (planned.DeclaredType.IsAbstractType)
        {
            selections.Add(s_typeName);
        }

        foreach (var (type, fields) in planned.Fields.OrderBy(f => f.Key.Index))
        {
            var written = fields.ConvertAll(f => (SelectionNode)Write(f, variables));
            if (planned.SourceType.IsAbstractType)
            {
                selections.Add(new InlineFragmentNode(
                    new NamedTypeNode(new NameNode(type.Name)),
                    [],
                    new SelectionSetNode(written)));
            }
            else
            {
                selections.AddRange(written);
            }
        }

        return new SelectionSetNode(selections.Count > 0 ? selections : [s_typeName]);
    }

    private FieldNode Write(PlannedField planned, HashSet<string> variables)
    {
        var field = planned.Field;
        var name = field.Definition.Name;
        foreach (var argument in field.Arguments)
        {
            CollectVariables(argument.Value, variables);
        }

        return Field(
            name,
            field.ResponseName == name ? null : field.ResponseName,
            [.. field.Arguments, .. planned.Required],
            Conditions(planned.Condition, variables),
            planned.Selections is { } below ? Selections(below, variables) : null);
    }

    // Alternatives cannot be said with directives: such a field is always fetched and left out when the answer is written.
    private DirectiveNode[] Conditions(IncludeCondition condition, HashSet<string> variables)
    {
        if (condition.IsAlways || condition.Alternatives.Length > 1)
        {
            return [];
        }

        var mask = condition.Alternatives[0];
        var applied = terms.Terms.Where((_, bit) => (mask >> bit & 1) != 0).ToArray();

        // @skip and @include are not repeatable.
        if (applied.Count(t => t.IsSkip) > 1 || applied.Count(t => !t.IsSkip) > 1)
        {
            return [];
        }

        variables.UnionWith(applied.Select(t => t.Variable));
        return Array.ConvertAll(applied, t => new DirectiveNode(
            new NameNode(t.IsSkip ? "skip" : "include"),
            [new ArgumentNode(new NameNode("if"), new VariableNode(new NameNode(t.Variable)))]));
    }

    private IEnumerable<VariableDefinitionNode> Forwarded(HashSet<string> variables) =>
        client.VariableDefinitions
            .Where(v => variables.Contains(v.Variable.Name.Value))
            .Select(v => new VariableDefinitionNode(null, v.Variable, v.Type, v.DefaultValue, []));

    private static VariableDefinitionNode ToDefinition(RequestInput input) =>
        new(null, new VariableNode(new NameNode(input.Variable)), input.Type, null, []);

    private static void CollectVariables(ValueNode value, HashSet<string> variables)
    {
        switch (value)
        {
            case VariableNode variable:
                variables.Add(variable.Name.Value);
                break;
            case ListValueNode list:
                foreach (var item in list.Items)
                {
                    CollectVariables(item, variables);
                }

                break;
            case ObjectValueNode @object:
                foreach (var field in @object.Fields)
                {
                    CollectVariables(field.Value, variables);
                }

                break;
        }
    }

    private static FieldNode Field(
        string name,
        string? alias,
        IReadOnlyList<ArgumentNode> arguments,
        IReadOnlyList<DirectiveNode> directives,
        SelectionSetNode? selections) =>
        new(alias is null ? null : new NameNode(alias), new NameNode(name), arguments, directives, selections);
}
