using System.Collections.Immutable;
using Cacao.Language;
using Cacao.Types;

namespace Cacao.Federation.Planning;

/// <summary>Plans operations against an execution schema. Pure: the same operation always gets the same plan. Safe for concurrent use.</summary>
public sealed class OperationPlanner
{
    private readonly ExecutionSchema _schema;
    private readonly PlannerOptions _options;

    /// <summary>Creates a planner.</summary>
    public OperationPlanner(ExecutionSchema schema, PlannerOptions? options = null)
    {
        _schema = schema;
        _options = options ?? new PlannerOptions();
    }

    /// <summary>Plans an operation of a document that is valid against the client schema.</summary>
    /// <param name="document">The document.</param>
    /// <param name="operation">One of its operations.</param>
    /// <param name="deny">Gives the code of the error for fields that the client must not have; <c>null</c> to allow all.</param>
    /// <exception cref="PlanningException">No plan exists, or none was found within the bounds.</exception>
    public OperationPlan Plan(
        DocumentNode document,
        OperationDefinitionNode operation,
        Func<ObjectType, OutputField, string?>? deny = null)
    {
        var rootType = _schema.Schema.GetRootType(operation.Operation)!;
        var terms = new ConditionTerms();
        var normalizer = new OperationNormalizer(_schema.Schema, document, terms, _options.MaxFields, deny);
        var selections = normalizer.Normalize(rootType, operation.SelectionSet);
        var allowed = deny is null ? selections : selections.WithoutDenied();
        var (local, remote) = Split(allowed.GetFields(rootType));
        var denied = remote.Any(IsNodeField) && deny is not null
            ? DeniedNodes(rootType, deny)
            : ImmutableDictionary<string, string>.Empty;
        var work = new RootWork(operation.Operation, rootType, remote) { DeniedNodeTypes = denied };
        var state = remote.IsEmpty ? new PlanState([], []) : Search(operation, selections, PlanState.Initial(work));
        return new PlanAssembler(_schema, operation, terms).Assemble(rootType, selections, state, local) with
        {
            DeniedNodeTypes = denied,
            DeferredFragments = [.. normalizer.Deferred],
        };
    }

    private bool IsNodeField(OperationField field) =>
        _schema.FindSource(_schema.Schema.QueryType, field.Definition.Name, ExecutionSchema.GatewaySource) is not null;

    // Who may not use the lookup of a type must not find its objects by other means.
    private ImmutableDictionary<string, string> DeniedNodes(ObjectType query, Func<ObjectType, OutputField, string?> deny)
    {
        var denied = ImmutableDictionary.CreateBuilder<string, string>();
        foreach (var (typeName, lookup) in _schema.NodeLookups)
        {
            var type = _schema.Schema.GetType<ObjectType>(typeName);
            var code = query.Fields.Find(lookup.Field) is { } field ? deny(query, field) : null;
            if ((code ?? deny(type, type.Fields["id"])) is { } found)
            {
                denied.Add(typeName, found);
            }
        }

        return denied.ToImmutable();
    }

    private PlanState Search(OperationDefinitionNode operation, OperationSelections selections, PlanState initial)
    {
        var variables = operation.VariableDefinitions.Select(v => v.Variable.Name.Value).ToHashSet(StringComparer.Ordinal);
        var expander = new WorkExpander(_schema, new HiddenNames(selections), variables);
        return new PlanSearch(expander, _options).Run(initial);
    }

    // The gateway knows the schema itself: introspection never reaches a source schema.
    private static (ImmutableArray<OperationField> Local, ImmutableArray<OperationField> Remote) Split(
        ImmutableArray<OperationField> fields) =>
        ([.. fields.Where(f => f.Definition.IsIntrospectionField)], [.. fields.Where(f => !f.Definition.IsIntrospectionField)]);
}
