using System.Collections.Immutable;
using Cacao.Language;
using Cacao.Types;

namespace Cacao.Federation.Planning;

/// <summary>One node of a plan: an operation that a source schema executes, once for the root or once per entity.</summary>
/// <param name="Id">The number of the node in its plan, from 1.</param>
/// <param name="Schema">The name of the source schema.</param>
/// <param name="Operation">The operation; its response names are those of the result but for <see cref="Aliases"/>.</param>
/// <param name="OperationText">The operation as minified text.</param>
/// <param name="Targets">Where the objects stand that the answer is merged into: several places when the same is asked of
/// the objects of each.</param>
/// <param name="Type">The object type of these objects.</param>
/// <param name="SourcePath">The response names from the answer's <c>data</c> to the object; empty for root operations.</param>
/// <param name="Inputs">The variables filled from each object; empty for root operations.</param>
/// <param name="ForwardedVariables">The names of the client's variables that are passed on.</param>
/// <param name="Conditions">The variables that say whether conditions hold.</param>
/// <param name="Dependencies">The nodes whose data must be there first.</param>
public sealed record SourceRequest(
    int Id,
    string Schema,
    OperationDefinitionNode Operation,
    string OperationText,
    ImmutableArray<RequestTarget> Targets,
    ObjectType Type,
    ImmutableArray<string> SourcePath,
    ImmutableArray<RequestInput> Inputs,
    ImmutableArray<string> ForwardedVariables,
    ImmutableArray<ConditionVariable> Conditions,
    ImmutableArray<int> Dependencies)
{
    /// <summary>Whether the request is sent once per entity.</summary>
    public bool IsLookup => !SourcePath.IsEmpty;

    /// <summary>Whether the answer says that there are objects at all, of which only a global id was known. Those that the source
    /// schema does not know do not exist.</summary>
    public bool IsFinding { get; init; }

    /// <summary>The names in the answer that are not those of the result, with the latter: fields of several object types whose
    /// types differ cannot be asked for under one name.</summary>
    public ImmutableSortedDictionary<string, string> Aliases { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Whether the gateway answers the request itself.</summary>
    public bool IsLocal => Schema == ExecutionSchema.GatewaySource;

    /// <summary>When the request is needed at all.</summary>
    public IncludeCondition Condition { get; } = Targets.Select(t => t.Condition).Aggregate((a, b) => a.Or(b));
}

/// <summary>A place whose objects a request completes.</summary>
/// <param name="Location">The place.</param>
/// <param name="Condition">When its objects are to be completed.</param>
public readonly record struct RequestTarget(ResultLocation Location, IncludeCondition Condition);

/// <summary>A variable of a request that is filled with data of the result.</summary>
/// <param name="Variable">The name of the variable.</param>
/// <param name="Type">Its type in the source schema.</param>
/// <param name="Value">Where the value comes from, rooted at the entity.</param>
/// <param name="IsKey">Whether it is part of the entity's key: without a value the entity cannot be looked up.
/// Otherwise it fills a required argument.</param>
/// <param name="FieldName">For a required argument: the response name of the field that needs it.</param>
public sealed record RequestInput(string Variable, TypeNode Type, ValueSelector Value, bool IsKey, string? FieldName);
