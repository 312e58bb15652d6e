using EShop.Search.Domain;

namespace EShop.Search.Types.Errors;

/// <summary>Terms cannot be a group of synonyms; the message says why.</summary>
public sealed class InvalidSynonymsError(InvalidSynonymsException exception)
{
    /// <summary>What went wrong, for people.</summary>
    public string Message { get; } = exception.Message;
}

/// <summary>A term is in another group of synonyms.</summary>
public sealed class SynonymTakenError(SynonymTakenException exception)
{
    /// <summary>What went wrong, for people.</summary>
    public string Message { get; } = exception.Message;

    /// <summary>The term.</summary>
    public string Term { get; } = exception.Term;
}

/// <summary>There is no such group of synonyms.</summary>
public sealed class SynonymsNotFoundError(SynonymsNotFoundException exception)
{
    /// <summary>What went wrong, for people.</summary>
    public string Message { get; } = exception.Message;
}
