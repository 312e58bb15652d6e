namespace Cacao.Types.Configuration;

/// <summary>Options of how a schema is built.</summary>
public sealed class SchemaOptions
{
    /// <summary>
    /// Whether types that cannot be reached from a root type or a directive definition are left out of the schema, so
    /// that a module of types can be added where only some of them are used. The default is <c>false</c>.
    /// </summary>
    public bool RemoveUnreachableTypes { get; set; }

    /// <summary>Whether clients may defer fragments with <c>@defer</c>. The default is <c>false</c>.</summary>
    public bool EnableDefer { get; set; }

    /// <summary>Whether clients may stream lists with <c>@stream</c>. The default is <c>false</c>.</summary>
    public bool EnableStream { get; set; }
}
