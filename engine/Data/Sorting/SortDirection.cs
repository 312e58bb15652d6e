namespace Cacao.Data;

/// <summary>The direction of a sort key.</summary>
public enum SortDirection
{
    /// <summary>From low to high.</summary>
    [GraphQLName("ASC")]
    Ascending,

    /// <summary>From high to low.</summary>
    [GraphQLName("DESC")]
    Descending
}
