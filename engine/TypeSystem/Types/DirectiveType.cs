namespace Cacao.Types;

/// <summary>The definition of a directive.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Type-System.Directives"/>
public sealed class DirectiveType : ISchemaMember
{
    internal DirectiveType(
        string name,
        string? description,
        MemberCollection<InputField> arguments,
        DirectiveLocations locations,
        bool isRepeatable)
    {
        Name = name;
        Description = description;
        Arguments = arguments;
        Locations = locations;
        IsRepeatable = isRepeatable;
    }

    /// <summary>The name without the at sign.</summary>
    public string Name { get; }

    /// <summary>The description in CommonMark, if there is one.</summary>
    public string? Description { get; }

    /// <summary>The arguments in their declared order.</summary>
    public MemberCollection<InputField> Arguments { get; }

    /// <summary>Where the directive may be applied.</summary>
    public DirectiveLocations Locations { get; }

    /// <summary>Whether it may be applied more than once at one place.</summary>
    public bool IsRepeatable { get; }

    /// <inheritdoc/>
    public override string ToString() => $"@{Name}";
}
