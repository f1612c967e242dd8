print("prongsai")
