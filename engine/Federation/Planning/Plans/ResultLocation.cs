using System.Collections.Immutable;
using System.Text;
using Cacao.Types;

namespace Cacao.Federation.Planning;

/// <summary>A place in the response where objects stand: the fields from the root, each with the object type it is selected of.
/// List indices do not appear: a location means all elements.</summary>
public sealed record ResultLocation
{
    private ResultLocation(ResultLocation? parent, ObjectType? parentType, string responseName)
    {
        Parent = parent;
        ParentType = parentType;
        ResponseName = responseName;
        Length = parent is null ? 0 : parent.Length + 1;
    }

    /// <summary>The root of the response.</summary>
    public static ResultLocation Root { get; } = new(null, null, string.Empty);

    /// <summary>The location one field nearer to the root; <c>null</c> at the root.</summary>
    public ResultLocation? Parent { get; }

    /// <summary>The object type that the last field is selected of; <c>null</c> at the root.</summary>
    public ObjectType? ParentType { get; }

    /// <summary>The response name of the last field; empty at the root.</summary>
    public string ResponseName { get; }

    /// <summary>The number of fields from the root.</summary>
    public int Length { get; }

    /// <summary>The location of a field's value.</summary>
    public ResultLocation Append(ObjectType type, string responseName) => new(this, type, responseName);

    /// <summary>The fields from the root to this location.</summary>
    public ImmutableArray<LocationStep> GetSteps() => [.. StepsFrom(Root)!];

    /// <summary>The fields that lead from another location to this one.</summary>
    /// <returns><c>null</c> when the other location is not on the way to this one.</returns>
    internal LocationStep[]? StepsFrom(ResultLocation ancestor)
    {
        if (ancestor.Length > Length)
        {
            return null;
        }

        var steps = new LocationStep[Length - ancestor.Length];
        var current = this;
        for (var i = steps.Length - 1; i >= 0; i--)
        {
            steps[i] = new LocationStep(current.ParentType!, current.ResponseName);
            current = current.Parent!;
        }

        return current == ancestor ? steps : null;
    }

    /// <summary>The location as <c>$.field&lt;Type&gt;.field</c>; types are those that fields are selected of.</summary>
    public override string ToString()
    {
        var text = new StringBuilder("$");
        foreach (var step in StepsFrom(Root)!)
        {
            text.Append('.').Append(step.ResponseName);
        }

        return text.ToString();
    }
}

/// <summary>One field on the way to a location.</summary>
/// <param name="Type">The object type that the field is selected of.</param>
/// <param name="ResponseName">The field's key in the response.</param>
public readonly record struct LocationStep(ObjectType Type, string ResponseName);
