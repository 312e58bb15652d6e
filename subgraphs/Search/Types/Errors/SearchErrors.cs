using EShop.Search.Domain;

namespace EShop.Search.Types.Errors;

/// <summary>What is wrong with a search, as clients see it.</summary>
internal static class SearchErrors
{
    /// <summary>
    /// The code of a search that cannot be carried out: too long, impossible, or with a foreign cursor.
    /// </summary>
    public const string Invalid = "SEARCH_INVALID";

    /// <summary>Makes something of what a client gave.</summary>
    /// <exception cref="GraphQLException">What it gave cannot be searched for.</exception>
    public static T Check<T>(Func<T> make)
    {
        try
        {
            return make();
        }
        catch (InvalidSearchException exception)
        {
            throw new GraphQLException(
                ErrorBuilder.New().SetMessage(exception.Message).SetCode(Invalid).Build());
        }
    }
}
