namespace Cacao;

/// <summary>Sees each error before it goes to a client and may replace it.</summary>
public interface IErrorFilter
{
    /// <summary>Returns the error that the client gets: the given one, or another.</summary>
    /// <param name="error">The error; unexpected exceptions are masked already, see <see cref="IError.Exception"/>.</param>
    IError OnError(IError error);
}
