namespace Cacao.Data;

/// <summary>The stable values of <c>extensions.code</c> of errors about page arguments.</summary>
public static class PagingErrorCodes
{
    /// <summary>A page may not be that large.</summary>
    public const string MaxPaginationItems = "HC0051";

    /// <summary>The field requires <c>first</c> or <c>last</c>.</summary>
    public const string NoPagingBoundaries = "HC0052";

    /// <summary>A cursor was not issued by this field with this order.</summary>
    public const string InvalidCursor = "HC0078";

    /// <summary>A page size is negative.</summary>
    public const string MinPaginationItems = "HC0079";

    /// <summary><c>first</c> and <c>last</c> were both given.</summary>
    public const string FirstAndLast = "PAGING_FIRST_AND_LAST";

    /// <summary>The field only pages forward.</summary>
    public const string BackwardNotAllowed = "PAGING_BACKWARD_NOT_ALLOWED";
}
