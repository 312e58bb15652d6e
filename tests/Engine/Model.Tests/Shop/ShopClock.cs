namespace ModelShop;

public abstract class ShopClock;
