using System.Collections.Immutable;
using Cacao.Language;
using Cacao.Types;

namespace Cacao.Federation.Planning;

/// <summary>Writes the operation that a step sends to its source schema.</summary>
internal sealed class SourceOperationWriter(ExecutionSchema schema, OperationDefinitionNode client, ConditionTerms terms)
{
    private static readonly FieldNode s_typeName = Field("__typename", null, [], [], null);

    public PlannedOperation Write(PlanStep step, int number)
    {
        var variables = new OperationVariables(client, step.Inputs);
        var names = new AnswerNames(schema, step.Selections);
        var writing = new Writing(step.Schema, variables, names);
        var selections = step.Lookup is { } lookup
            ? Enter(lookup, step, writing)
            : Selections(step.Selections, IncludeCondition.Always, writing, new AnswerNames.Place());
        var name = new NameNode($"{client.Name?.Value ?? "Operation"}_{number}");
        return variables.ToOperation(step.Operation, name, selections) with { Aliases = names.Aliases };
    }

    /// <summary>Writes the introspection fields of the root as an operation of their own.</summary>
    public PlannedOperation? WriteIntrospection(ObjectType rootType, ImmutableArray<OperationField> fields)
    {
        if (fields.IsEmpty)
        {
            return null;
        }

        var variables = new OperationVariables(client, []);
        var names = new AnswerNames(schema, PlannedSelections.Empty(rootType, rootType));
        var writing = new Writing(ExecutionSchema.GatewaySource, variables, names);
        var selections = fields
            .Select(f => Write(rootType, PlanWhole(f), IncludeCondition.Always, writing, new AnswerNames.Place()))
            .ToArray();
        return variables.ToOperation(OperationType.Query, null, new SelectionSetNode(selections));

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

    private SelectionSetNode Enter(Lookup lookup, PlanStep step, Writing writing)
    {
        // The inputs of a step begin with the lookup's arguments, in their order.
        var arguments = lookup.Arguments.Zip(
            step.Inputs,
            (a, input) => new ArgumentNode(new NameNode(a.Name), new VariableNode(new NameNode(input.Variable))));
        var returnType = schema.Schema.GetType<NamedType>(lookup.TypeName);
        var selections = Selections(
            step.Selections with { DeclaredType = returnType, SourceType = returnType },
            IncludeCondition.Always,
            writing,
            new AnswerNames.Place());
        var field = Field(lookup.Field, null, [.. arguments], [], selections);
        foreach (var name in lookup.Path.Reverse())
        {
            field = Field(name, null, [], [], new SelectionSetNode([field]));
        }

        return new SelectionSetNode([field]);
    }

    // Where the merged type is abstract the result must learn the object type; where the source's type is, so must the fragments.
    private SelectionSetNode Selections(
        PlannedSelections planned,
        IncludeCondition known,
        Writing writing,
        AnswerNames.Place place)
    {
        var selections = new List<SelectionNode>();
        if (planned.DeclaredType.IsAbstractType)
        {
            selections.Add(s_typeName);
        }

        foreach (var (type, fields) in planned.Fields.OrderBy(f => f.Key.Index))
        {
            var written = fields.ConvertAll(f => (SelectionNode)Write(type, f, known, writing, place));
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

    // Where a field is, the conditions of those around it hold.
    private FieldNode Write(
        ObjectType type,
        PlannedField planned,
        IncludeCondition known,
        Writing writing,
        AnswerNames.Place place)
    {
        var field = planned.Field;
        var name = field.Definition.Name;
        var variables = writing.Variables;
        var (answerName, below) = schema.FindSource(type, name, writing.Schema) is { } source
            ? writing.Names.GetName(place, field.ResponseName, source.Type)
            : (field.ResponseName, new AnswerNames.Place());
        foreach (var argument in field.Arguments)
        {
            variables.Use(argument.Value);
        }

        return Field(
            name,
            answerName == name ? null : answerName,
            [.. field.Arguments, .. planned.Required],
            Conditions(planned.Condition.Given(known), variables),
            planned.Selections is { } selections ? Selections(selections, planned.Condition, writing, below) : null);
    }

    // @skip and @include are not repeatable, and alternatives cannot be said with them: the gateway says whether they hold.
    private DirectiveNode[] Conditions(IncludeCondition condition, OperationVariables variables)
    {
        if (condition.IsAlways)
        {
            return [];
        }

        var mask = condition.Alternatives[0];
        var applied = terms.Terms.Where((_, bit) => (mask >> bit & 1) != 0).ToArray();
        if (condition.Alternatives.Length > 1 || applied.Count(t => t.IsSkip) > 1 || applied.Count(t => !t.IsSkip) > 1)
        {
            return [Directive("include", variables.GetName(condition))];
        }

        return Array.ConvertAll(applied, t =>
        {
            variables.Use(t.Variable);
            return Directive(t.IsSkip ? "skip" : "include", t.Variable);
        });
    }

    private static DirectiveNode Directive(string name, string variable) =>
        new(new NameNode(name), [new ArgumentNode(new NameNode("if"), new VariableNode(new NameNode(variable)))]);

    private static FieldNode Field(
        string name,
        string? alias,
        IReadOnlyList<ArgumentNode> arguments,
        IReadOnlyList<DirectiveNode> directives,
        SelectionSetNode? selections) =>
        new(alias is null ? null : new NameNode(alias), new NameNode(name), arguments, directives, selections);

    /// <summary>An operation that is being written.</summary>
    private readonly record struct Writing(string Schema, OperationVariables Variables, AnswerNames Names);
}
