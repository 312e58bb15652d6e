namespace Cacao.Data;

/// <summary>Page arguments contradict each other or exceed a limit. The client sees the message and the code.</summary>
public class PagingArgumentException : GraphQLException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What the client has to change.</param>
    /// <param name="code">The value of <c>extensions.code</c>.</param>
    public PagingArgumentException(string message, string code)
        : base(ErrorBuilder.New().SetMessage(message).SetCode(code).Build())
        => Code = code;

    /// <summary>Gets the value of <c>extensions.code</c>, one of <see cref="PagingErrorCodes"/>.</summary>
    public string Code { get; }

    internal static PagingArgumentException FirstAndLast()
        => new("Pass either `first` or `last`, not both.", PagingErrorCodes.FirstAndLast);

    internal static PagingArgumentException NoBoundaries()
        => new("Pass `first` or `last` to bound the page.", PagingErrorCodes.NoPagingBoundaries);

    internal static PagingArgumentException BackwardNotAllowed()
        => new("`last` and `before` are not supported here.", PagingErrorCodes.BackwardNotAllowed);

    internal static PagingArgumentException SizeTooSmall(string argument)
        => new($"`{argument}` must be at least 0.", PagingErrorCodes.MinPaginationItems);

    internal static PagingArgumentException SizeTooLarge(string argument, int maximum)
        => new($"`{argument}` must be at most {maximum}.", PagingErrorCodes.MaxPaginationItems);
}
