namespace Cacao.Generators.Analysis;

/// <summary>Whether input values are ids.</summary>
internal enum IdKind
{
    /// <summary>They are no ids.</summary>
    None,

    /// <summary>They are texts of the type <c>ID</c>, by <c>[GraphQLType("ID")]</c>.</summary>
    Plain,

    /// <summary>They are global ids, by <c>[ID]</c>.</summary>
    Global,
}
