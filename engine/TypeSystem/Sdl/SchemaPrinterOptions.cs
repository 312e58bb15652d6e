namespace Cacao.Types.Sdl;

/// <summary>What of a schema is printed.</summary>
public sealed record SchemaPrinterOptions
{
    /// <summary>The schema's own types and directives with their descriptions, members as they were declared.</summary>
    public static SchemaPrinterOptions Default { get; } = new();

    /// <summary>Whether the specification's scalars and directives and the introspection types are printed
    /// too.</summary>
    public bool IncludeBuiltIns { get; init; }

    /// <summary>Whether descriptions are left out.</summary>
    public bool OmitDescriptions { get; init; }

    /// <summary>Whether fields, arguments, values, interfaces and union members are ordered by name instead of by
    /// declaration, so that moving them in the source changes nothing.</summary>
    public bool SortMembers { get; init; }
}
