using System.Text;

namespace Cacao;

/// <summary>A place in a response: field names and list indices from the root.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Path"/>
public sealed class Path : IEquatable<Path>
{
    private Path(Path? parent, string? name, int index)
    {
        Parent = parent;
        Name = name;
        Index = index;
        Length = parent is null ? 0 : parent.Length + 1;
    }

    /// <summary>The root of the response.</summary>
    public static Path Root { get; } = new(null, null, -1);

    /// <summary>The place one step nearer to the root; <c>null</c> at the root.</summary>
    public Path? Parent { get; }

    /// <summary>The response name of the last step; <c>null</c> when it is an index or this is the root.</summary>
    public string? Name { get; }

    /// <summary>The list index of the last step; -1 when it is a name or this is the root.</summary>
    public int Index { get; }

    /// <summary>The number of steps from the root.</summary>
    public int Length { get; }

    /// <summary>Whether this is the root.</summary>
    public bool IsRoot => Parent is null;

    /// <summary>The place of a field below this one.</summary>
    public Path Append(string name) => new(this, name, -1);

    /// <summary>The place of a list element below this one.</summary>
    public Path Append(int index) => new(this, null, index);

    /// <summary>The steps from the root: strings and integers.</summary>
    public IReadOnlyList<object> ToList()
    {
        var steps = new object[Length];
        var current = this;
        for (var i = Length - 1; i >= 0; i--)
        {
            steps[i] = current.Name ?? (object)current.Index;
            current = current.Parent!;
        }

        return steps;
    }

    /// <inheritdoc/>
    public bool Equals(Path? other) =>
        other is not null && Length == other.Length && ToList().SequenceEqual(other.ToList());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Path);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Length, Name, Index);

    /// <summary>The path as <c>/name/0/name</c>.</summary>
    public override string ToString()
    {
        if (IsRoot)
        {
            return "/";
        }

        var text = new StringBuilder();
        foreach (var step in ToList())
        {
            text.Append('/').Append(step);
        }

        return text.ToString();
    }
}
