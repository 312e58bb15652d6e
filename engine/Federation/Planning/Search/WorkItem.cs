using System.Collections.Immutable;
using Cacao.Language;
using Cacao.Types;

namespace Cacao.Federation.Planning;

/// <summary>Fields that still have to be assigned to a step.</summary>
/// <param name="Location">Where the objects stand.</param>
/// <param name="Type">Their object type.</param>
/// <param name="Fields">The fields to fetch.</param>
internal abstract record WorkItem(ResultLocation Location, ObjectType Type, ImmutableArray<OperationField> Fields)
{
    /// <summary>The source schemas that must not resolve these fields.</summary>
    public ImmutableHashSet<string> ForbiddenSchemas { get; init; } = [];

    /// <summary>The step that needs the fields as a key or requirement.</summary>
    public int? RequiredBy { get; init; }

    /// <summary>Where the objects stand whose key or requirement the fields are; <c>null</c> when they are neither. Nothing between
    /// these objects and the fields is left out, whether the client asks for it or not.</summary>
    public ResultLocation? RequiredAt { get; init; }

    /// <summary>Whether the objects are fetched for the sake of others further up only.</summary>
    public bool IsBelowRequired => RequiredAt is { } at && Location.Length > at.Length;

    /// <summary>What is being resolved further up, so that nothing is made to depend on itself.</summary>
    public ImmutableHashSet<string> Busy { get; init; } = [];

    /// <summary>The work that this one is a detour for, if it is one.</summary>
    public WorkItem? DetourFor { get; init; }
}

/// <summary>Fields of a root type.</summary>
internal sealed record RootWork(OperationType Operation, ObjectType Type, ImmutableArray<OperationField> Fields)
    : WorkItem(ResultLocation.Root, Type, Fields)
{
    /// <summary>The types that the client must not find by a global id.</summary>
    public ImmutableDictionary<string, string> DeniedNodeTypes { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The step that serial execution puts before the next one.</summary>
    public int? Previous { get; init; }
}

/// <summary>Fields of objects that other steps have found.</summary>
internal sealed record EntityWork(ResultLocation Location, ObjectType Type, ImmutableArray<OperationField> Fields)
    : WorkItem(Location, Type, Fields);
